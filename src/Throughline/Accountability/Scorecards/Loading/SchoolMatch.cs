using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAccounting.Text;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>Finds the district's schools by the codes and names of a file.</summary>
internal sealed class SchoolMatch
{
    private readonly Dictionary<string, long> byCode;
    private readonly ILookup<string, long> byBareCode;
    private readonly ILookup<string, long> byName;
    private readonly Dictionary<SchoolName, long?> found = [];

    public SchoolMatch(IReadOnlyCollection<School> schools)
    {
        byCode = schools.ToDictionary(school => school.RosterKey, school => school.Id, StringComparer.OrdinalIgnoreCase);
        byBareCode = schools.ToLookup(school => Bare(school.RosterKey), school => school.Id, StringComparer.OrdinalIgnoreCase);
        byName = schools
            .SelectMany(school => school.Aliases.Append(school.Name).Select(name => (Name: Folding.Fold(name), school.Id)))
            .Distinct()
            .ToLookup(one => one.Name, one => one.Id, StringComparer.Ordinal);
    }

    public static async Task<SchoolMatch> Load(ThroughlineDb db, CancellationToken stop) =>
        new(await db.Schools.AsNoTracking().ToListAsync(stop));

    /// <summary>The school of that code, else of that name; null where there is none, or more than one.</summary>
    public long? Find(SchoolName school)
    {
        if (!found.TryGetValue(school, out var id))
        {
            id = Look(school);
            found.Add(school, id);
        }
        return id;
    }

    /// <summary>Schools to be added are found from now on.</summary>
    public void Add(SchoolName school, long id) => found[school] = id;

    private long? Look(SchoolName school)
    {
        if (school.Code.Length > 0)
        {
            return byCode.TryGetValue(school.Code, out var exact) ? exact
                // A spreadsheet takes 010303 for a number and drops its zero.
                : byBareCode[Bare(school.Code)].Distinct().ToList() is [var bare] ? bare
                : null;
        }
        return byName[Folding.Fold(school.Name)].Distinct().ToList() is [var named] ? named : null;
    }

    private static string Bare(string code) => code.All(char.IsAsciiDigit) ? code.TrimStart('0') : code;
}
