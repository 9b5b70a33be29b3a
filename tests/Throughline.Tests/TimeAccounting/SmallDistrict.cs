using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Tests.TimeAccounting;

/// <summary>One ILD, four schools and a few others: enough for every rule of time accounting.</summary>
internal static class SmallDistrict
{
    /// <summary>The ILD's first address; the second is <c>ida@old.example</c>.</summary>
    public const string Ild = "ida@d.example";

    private static readonly DateOnly Always = new(2020, 1, 1);

    public static DistrictRoster Roster { get; } =
        new()
        {
            District = new DistrictFacts("Small", CalendarText.Zone, ["d.example"], 40, new(8, 0), new(16, 0), null),
            Networks = [new("n1", "North"), new("n2", "South")],
            Schools =
            [
                new("s1", "PS 1", ["Élan Academy"], "", "n1"),
                new("s2", "PS 12", [], "", "n1"),
                new("s3", "Empty Hall", [], "", "n1"),
                new("s4", "PS 1 Annex South", [], "", "n2"),
            ],
            People =
            [
                Person("ida", PersonRole.Ild, "Ida Long", [Ild, "ida@old.example"]),
                Person("ira", PersonRole.Ild, "Ira Short", ["ira@d.example"]),
                Person("pia", PersonRole.Principal, "Pia Real", ["pia@d.example"], "s1"),
                Person("pat", PersonRole.Principal, "Pat Other", ["pat@d.example"], "s2"),
                Person("paz", PersonRole.Principal, "Paz South", ["paz@d.example"], "s4"),
                Person("sam", PersonRole.SchoolStaff, "Sam Staff", ["sam@d.example"], "s1"),
                Person("tia", PersonRole.Team, "Tia Team", ["tia@d.example"]),
                Person("cal", PersonRole.CentralOffice, "Cal Office", ["cal@d.example"], "", "Facilities"),
                Person("bea", PersonRole.Board, "Bea Board", ["bea@d.example"]),
                Person("fay", PersonRole.PdFacilitator, "Fay Learning", ["fay@d.example"]),
            ],
            Assignments =
            [
                new(AssignmentKind.LeadsNetwork, "ida", "n1", Always, null),
                new(AssignmentKind.LeadsNetwork, "ira", "n2", Always, null),
                new(AssignmentKind.LeadsSchool, "pia", "s1", Always, null),
                new(AssignmentKind.LeadsSchool, "pat", "s2", Always, null),
                new(AssignmentKind.LeadsSchool, "paz", "s4", Always, null),
                new(AssignmentKind.TeamOf, "tia", "ida", Always, null),
            ],
            Protected = [new("n1", 2, null, null, null, null, [])],
            FocusRules =
            [
                new("walk", Focus.Instruction, ["walkthrough"], [], [], [], [], []),
                new("fix", Focus.Operations, [], [], [], [], ["facilities"], []),
                new("away", Focus.Leave, ["away day"], [], [], [], [], []),
            ],
        };

    /// <summary>The ILD's account over the week of Monday 2026-03-02, or other days.</summary>
    public static IldTime Account(string calendar, string from = "2026-03-02", string to = "2026-03-08") =>
        Account(Roster, calendar, from, to);

    /// <inheritdoc cref="Account(string, string, string)"/>
    public static IldTime Account(DistrictRoster roster, string calendar, string from = "2026-03-02", string to = "2026-03-08")
    {
        var index = new RosterIndex(roster);
        var window = new Window(DateOnly.Parse(from, null), DateOnly.Parse(to, null));
        var content = CalendarText.Read(calendar, [.. index.AddressesOf("ida")]);
        var occurrences = content.Occurrences(window, DistrictZone.Find(CalendarText.Zone)!, CalendarLimits.Default, []);
        return TimeAccount.For(index, new FocusRuleSet(roster.FocusRules!), "ida", occurrences, window);
    }

    /// <summary>An event of an hour on Tuesday 2026-03-03 at 10:00 local time, with further lines.</summary>
    public static string[] Hour(params string[] lines) =>
        ["UID:u", "DTSTART:20260303T100000", "DTEND:20260303T110000", .. lines];

    /// <summary>The only occurrence of such a calendar.</summary>
    public static CodedOccurrence Only(params string[] lines) =>
        Xunit.Assert.Single(Account(CalendarText.Of(Hour(lines))).Occurrences);

    private static RosterPerson Person(
        string id,
        PersonRole role,
        string name,
        string[] emails,
        string school = "",
        string unit = ""
    ) => new(id, role, name, emails, "", school, unit, "");
}
