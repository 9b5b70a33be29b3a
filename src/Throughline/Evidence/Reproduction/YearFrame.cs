using Throughline.TimeAccounting.Rosters;

namespace Throughline.Evidence.Reproduction;

/// <summary>At most so many ILDs and schools of each: a smaller district has the same year.</summary>
/// <param name="Ilds">Five or more; fewer are shown in no figure.</param>
/// <param name="Schools">One or more.</param>
internal sealed record YearSize(int Ilds, int Schools)
{
    public static YearSize Whole { get; } = new(int.MaxValue, int.MaxValue);

    public static YearSize Small { get; } = new(5, 3);
}

/// <summary>The frame of a sample district: its roster, and the days of its year.</summary>
internal sealed class YearFrame
{
    private const string Domain = "sample.example";
    private readonly YearFiles files;
    private readonly DateOnly closedFrom;
    private readonly DateOnly closedTo;

    public YearFrame(YearFiles files, YearSize size)
    {
        this.files = files;
        var row = files[YearFiles.Frame].Single();
        (First, Last) = (row.Day("first")!.Value, row.Day("last")!.Value);
        (closedFrom, closedTo) = (row.Day("closed_from")!.Value, row.Day("closed_to")!.Value);
        (Ilds, Schools) = (Math.Min(size.Ilds, row.Number("ilds")), Math.Min(size.Schools, row.Number("schools_each")));
        (Name, Zone, Title) = (row.Text("name"), row.Text("zone"), row.Text("ild_title"));
        IsEvaluatorApart = row.Text("evaluator") == "superintendent";
    }

    public string Name { get; }
    public string Zone { get; }

    /// <summary>What an ILD is called there.</summary>
    public string Title { get; }
    public DateOnly First { get; }
    public DateOnly Last { get; }
    public int Ilds { get; }

    /// <summary>Schools of each ILD.</summary>
    public int Schools { get; }
    private bool IsEvaluatorApart { get; }

    public const string Leader = "leader";
    public const string Facilitator = "facilitator";

    public static string Ild(int at) => $"ild-{at}";

    public static string Principal(int ild, int at) => $"principal-{ild}-{at}";

    /// <summary>Somebody of a central unit.</summary>
    public static string Unit(string unit) => $"unit-{unit.ToLowerInvariant().Replace(' ', '-')}";

    public static string Email(string key) => $"{key}@{Domain}";

    /// <summary>The days on which something happens: a weekday, every so many weeks, from a week of the year on, so many times.</summary>
    public IEnumerable<DateOnly> Days(YearRow row)
    {
        var monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7));
        var day = monday.AddDays(7 * row.Number("week") + row.Number("weekday", 2) - 1);
        var (from, to) = (row.Day("from") ?? First, row.Day("to") ?? Last);
        var times = row.Number("times", int.MaxValue);
        for (; day <= to && day <= Last && times > 0; day = day.AddDays(7 * row.Number("every", 1)))
        {
            if (day >= from && day >= First && (day < closedFrom || day > closedTo))
            {
                times--;
                yield return day;
            }
        }
    }

    /// <summary>As a roster that is brought in like any other.</summary>
    public DistrictRoster Roster() =>
        new()
        {
            District = new(
                Name,
                Zone,
                [Domain],
                DistrictFacts.DefaultContractHours,
                DistrictFacts.DefaultWorkdayStart,
                DistrictFacts.DefaultWorkdayEnd,
                First
            ),
            Networks = [.. Numbers(Ilds).Select(at => new RosterNetwork($"network-{at}", $"Network {at}"))],
            Schools =
            [
                .. Each(
                    (ild, at) =>
                        new RosterSchool($"school-{ild}-{at}", $"School {ild}-{at}", [], "Elementary", $"network-{ild}")
                ),
            ],
            People = [.. People()],
            Assignments = [.. Assignments()],
            Holidays =
            [
                .. Enumerable
                    .Range(0, closedTo.DayNumber - closedFrom.DayNumber + 1)
                    .Select(at => new DistrictHoliday(closedFrom.AddDays(at), "Winter break")),
            ],
            Protected =
            [
                .. files[YearFiles.Protected]
                    .Select(row => new ProtectedRule(
                        "",
                        row.Number("weekday"),
                        row.Time("from"),
                        row.Time("to"),
                        row.Day("valid_from"),
                        row.Day("valid_to"),
                        []
                    )),
            ],
        };

    private IEnumerable<RosterPerson> People()
    {
        yield return Person(Leader, PersonRole.SeniorLeader, "Deputy", "Office of Schools");
        yield return Person(Facilitator, PersonRole.PdFacilitator, "Facilitator", "Office of Schools");
        yield return Person("superintendent", PersonRole.SeniorLeader, "Superintendent", "Superintendent");
        foreach (var unit in Units())
        {
            yield return Person(Unit(unit), PersonRole.CentralOffice, $"Somebody of {unit}", unit);
        }
        foreach (var ild in Numbers(Ilds))
        {
            yield return Person(Ild(ild), PersonRole.Ild, $"{Title} {ild}", "");
        }
        foreach (var person in Each((ild, at) => (ild, at)))
        {
            yield return Person(
                Principal(person.ild, person.at),
                PersonRole.Principal,
                $"Principal {person.ild}-{person.at}",
                ""
            ) with
            {
                SchoolId = $"school-{person.ild}-{person.at}",
            };
        }
    }

    private IEnumerable<RosterAssignment> Assignments()
    {
        RosterAssignment Of(AssignmentKind kind, string who, string target) => new(kind, who, target, First, null);
        foreach (var ild in Numbers(Ilds))
        {
            yield return Of(AssignmentKind.LeadsNetwork, Ild(ild), $"network-{ild}");
            yield return Of(AssignmentKind.Supervises, Leader, Ild(ild));
            yield return Of(AssignmentKind.Facilitates, Facilitator, $"network-{ild}");
        }
        foreach (var (ild, at) in Each((ild, at) => (ild, at)))
        {
            yield return Of(AssignmentKind.LeadsSchool, Principal(ild, at), $"school-{ild}-{at}");
            yield return Of(AssignmentKind.Evaluates, IsEvaluatorApart ? "superintendent" : Ild(ild), Principal(ild, at));
        }
    }

    // Every unit that any table names.
    private IEnumerable<string> Units() =>
        files
            .Tables.Values.SelectMany(rows => rows)
            .Select(row => row.Text("unit"))
            .Where(unit => unit.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static RosterPerson Person(string key, PersonRole role, string name, string unit) =>
        new(key, role, name, [Email(key)], "", "", unit, "");

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);

    private IEnumerable<T> Each<T>(Func<int, int, T> make) =>
        Numbers(Ilds).SelectMany(ild => Numbers(Schools).Select(at => make(ild, at)));
}
