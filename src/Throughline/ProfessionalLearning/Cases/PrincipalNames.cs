using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.Cases;

/// <summary>Principals named in a text that leaves the circle: nobody's name belongs there.</summary>
internal static class PrincipalNames
{
    /// <summary>The full names of principals that stand in it.</summary>
    public static async Task<IReadOnlyList<string>> In(ThroughlineDb db, string text, CancellationToken stop)
    {
        var names = await db.People.Where(one => one.Role == PersonRole.Principal).Select(one => one.Name).ToListAsync(stop);
        return [.. names.Where(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
    }
}
