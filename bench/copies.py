"""copies.py DATA N OUT: the same district with N times the ILDs, each with a calendar: does memory grow with their number?"""

import csv
import os
import shutil
import sys

data, n, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
os.makedirs(os.path.join(out, "calendars"))
for name in os.listdir(data):
    if name.endswith((".csv", ".json")) and name != "people.csv":
        shutil.copy(os.path.join(data, name), out)
with open(os.path.join(data, "people.csv"), newline="", encoding="utf-8") as file:
    header, *people = list(csv.reader(file))
ilds = [person for person in people if person[header.index("role")] == "ild"]
for copy in range(2, n + 1):
    for ild in ilds:
        twin = list(ild)
        twin[header.index("id")] = f"{ild[0]}-{copy}"
        twin[header.index("email")] = f"{ild[0]}.{copy}@copy.example"
        people.append(twin)
with open(os.path.join(out, "people.csv"), "w", newline="", encoding="utf-8") as file:
    csv.writer(file, lineterminator="\n").writerows([header, *people])
for ild in ilds:
    source = os.path.abspath(os.path.join(data, "calendars", f"{ild[0]}.ics"))
    if os.path.exists(source):
        for copy in range(1, n + 1):
            target = f"{ild[0]}.ics" if copy == 1 else f"{ild[0]}-{copy}.ics"
            os.symlink(source, os.path.join(out, "calendars", target))
