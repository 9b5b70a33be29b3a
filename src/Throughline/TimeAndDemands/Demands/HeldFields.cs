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

    private readonly Dictionary<string, string> places;

    private HeldFields(Dictionary<string, string> places) => this.places = places;

    /// <summary>Looks which of them are filled.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sources">What other modules hold.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<HeldFields> Load(ThroughlineDb db, IEnumerable<HeldSource> sources, CancellationToken stop)
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
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (where, names) in Enumerable.Range(0, there.Length).Where(at => there[at]).Select(at => Names[at]))
        {
            Array.ForEach(names, name => found.TryAdd(name, where));
        }
        foreach (var source in sources)
        {
            foreach (var name in await source.Filled(db, stop))
            {
                found.TryAdd(Bare(name), source.Where);
            }
        }
        return new HeldFields(found);
    }

    /// <summary>The fields that are held, and where.</summary>
    public IReadOnlyList<(string Field, string Where)> Of(IEnumerable<string> fields) =>
        [
            .. fields
                .Select(field => (Field: field, Where: places.GetValueOrDefault(Bare(field), "")))
                .Where(one => one.Where.Length > 0),
        ];

    /// <summary>The fields that are not.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> fields) =>
        [.. fields.Where(field => !places.ContainsKey(Bare(field)))];

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

/// <summary>
/// What a module holds of what templates ask for. A module registers its own as a singleton; a price then says that a field is held there and
/// need not be asked.
/// </summary>
/// <param name="Where">Where it is held, as a price says it: "the scorecard".</param>
/// <param name="Filled">The names, as people write them, of what is really filled for all schools at the moment.</param>
internal sealed record HeldSource(
    string Where,
    Func<ThroughlineDb, CancellationToken, Task<IReadOnlyCollection<string>>> Filled
);
