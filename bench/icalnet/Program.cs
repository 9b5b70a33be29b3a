using System.Globalization;
using Ical.Net.DataTypes;
using Calendar = Ical.Net.Calendar;

// icalnet CALENDARS FROM TO: prints how many occurrences all calendars of the folder have from the first day to before the second.
var from = DateTime.Parse(args[1], CultureInfo.InvariantCulture);
var to = DateTime.Parse(args[2], CultureInfo.InvariantCulture);
var count = 0;
foreach (var file in Directory.EnumerateFiles(args[0], "*.ics").Order(StringComparer.Ordinal))
{
    using var text = File.OpenText(file);
    var calendar = Calendar.Load(text)!;
    var last = new CalDateTime(DateTime.SpecifyKind(to, DateTimeKind.Utc));
    count += calendar
        .GetOccurrences(new CalDateTime(DateTime.SpecifyKind(from, DateTimeKind.Utc)))
        .TakeWhile(one => one.Period.StartTime.AsUtc < last.AsUtc)
        .Count();
}
Console.WriteLine(count);
