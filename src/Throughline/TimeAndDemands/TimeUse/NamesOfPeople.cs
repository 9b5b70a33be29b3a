using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>People's names by roster key, a few at a time.</summary>
internal static class NamesOfPeople
{
    /// <summary>The names of those who are in the roster.</summary>
    public static Task<Dictionary<string, string>> NamesOf(
        this ThroughlineDb db,
        IReadOnlyCollection<string> keys,
        CancellationToken stop
    ) =>
        db
            .People.AsNoTracking()
            .Where(person => keys.Contains(person.RosterKey))
            .ToDictionaryAsync(person => person.RosterKey, person => person.Name, stop);
}
