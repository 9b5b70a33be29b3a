using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>What the system already holds of what a template wants, by the names that people give to it. Only what is really filled counts.</summary>
internal sealed class HeldFields
{
    private static readonly (string Where, string[] Names)[] Names =
    [
        ("the roster of schools", ["school", "school name", "name of school", "site", "schools"]),
        ("dated assignments", ["principal", "principal name", "name of principal", "school leader"]),
        ("dated assignments", ["ild", "ild name", "network leader", "nexo", "executive director"]),
        ("the roster of networks", ["network", "network name", "zone", "region"]),
        ("the roster of people", ["principal email", "principal e mail", "email of principal", "e mail of principal"]),
        ("the district’s calendar", ["holidays", "district holidays", "school holidays"]),
    ];

    private readonly HashSet<int> filled;

    private HeldFields(HashSet<int> filled) => this.filled = filled;

    /// <summary>Looks which of them are filled.</summary>
    public static async Task<HeldFields> Load(ThroughlineDb db, CancellationToken stop)
    {
        bool[] there =
        [
            await db.Schools.AnyAsync(stop),
            await db.Assignments.AnyAsync(one => one.Kind == AssignmentKind.LeadsSchool, stop),
            await db.Assignments.AnyAsync(one => one.Kind == AssignmentKind.LeadsNetwork, stop),
            await db.Networks.AnyAsync(stop),
            await db.PersonEmails.AnyAsync(stop),
            await db.Holidays.AnyAsync(stop),
        ];
        return new HeldFields([.. Enumerable.Range(0, there.Length).Where(at => there[at])]);
    }

    /// <summary>The fields that are held, and where.</summary>
    public IReadOnlyList<(string Field, string Where)> Of(IEnumerable<string> fields) =>
        [
            .. fields
                .Select(field => (Field: field, At: Place(field)))
                .Where(one => one.At >= 0)
                .Select(one => (one.Field, Names[one.At].Where)),
        ];

    /// <summary>The fields that are not.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> fields) => [.. fields.Where(field => Place(field) < 0)];

    private int Place(string field)
    {
        var folded = Bare(field);
        return
            Array.FindIndex(Names, one => one.Names.Contains(folded, StringComparer.Ordinal)) is var at && filled.Contains(at)
            ? at
            : -1;
    }

    // "Principal's e-mail" and "principal email" are one name.
    private static string Bare(string field)
    {
        var words = Folding.Fold(field).Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
        return string.Join(
            ' ',
            string.Concat(words.Select(one => char.IsLetterOrDigit(one) ? one : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
