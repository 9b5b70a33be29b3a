using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>A folder of calendars, each named by the id or an e-mail address of its ILD.</summary>
/// <param name="Owners">The ILDs who have a calendar, in the order of their ids, with the paths of their files.</param>
/// <param name="Problems">Files whose name is nobody's.</param>
internal sealed record CalendarFolder(
    IReadOnlyList<(string IldId, IReadOnlyList<string> Paths)> Owners,
    IReadOnlyList<Problem> Problems
)
{
    private static readonly string[] Endings = [".ics", ".ics.gz"];

    /// <summary>Looks through the folder; files with other endings are passed over.</summary>
    /// <exception cref="UnsoundFileException">There is no such folder, or no calendar in it is an ILD's.</exception>
    public static CalendarFolder Open(string path, RosterIndex index)
    {
        if (!Directory.Exists(path))
        {
            throw Unsound(path, "there is no such folder of calendars");
        }
        var ilds = index
            .Roster.People.Where(person => person.Role == PersonRole.Ild)
            .Select(person => person.Id)
            .Concat(index.Roster.Assignments.Where(one => one.Kind == AssignmentKind.LeadsNetwork).Select(one => one.PersonId))
            .ToHashSet(StringComparer.Ordinal);
        var paths = new SortedDictionary<string, List<string>>(Utf8Order.Comparer);
        var problems = new List<Problem>();
        foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is not { } ending)
            {
                continue;
            }
            var owner = name[..^ending.Length];
            owner = ilds.Contains(owner) ? owner : index.PersonAt(owner);
            if (owner is null || !ilds.Contains(owner))
            {
                problems.Add(
                    new Problem(
                        name,
                        0,
                        string.Empty,
                        "unknown-owner",
                        "the file's name is no ILD's id or e-mail address; it is left out."
                    )
                );
                continue;
            }
            paths.TryAdd(owner, []);
            paths[owner].Add(file);
        }
        return paths.Count > 0
            ? new CalendarFolder([.. paths.Select(pair => (pair.Key, (IReadOnlyList<string>)pair.Value))], problems)
            : throw Unsound(
                path,
                "no calendar in the folder is an ILD's; name each file by the ILD's id or e-mail address, such as i0001.ics"
            );
    }

    private static UnsoundFileException Unsound(string path, string reason) =>
        new(new Problem(path, 0, string.Empty, "no-calendars", $"{reason}."));
}
