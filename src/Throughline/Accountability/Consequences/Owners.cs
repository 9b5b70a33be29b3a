using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Accountability.Consequences;

/// <summary>Who may own a consequence: senior leaders of the central office who lead no network today. Never an ILD, never a principal.</summary>
internal static class Owners
{
    /// <summary>Them, by name.</summary>
    public static async Task<IReadOnlyList<Person>> On(ThroughlineDb db, DateOnly today, CancellationToken stop)
    {
        var ilds = db
            .Assignments.On(today)
            .Where(one => one.Kind == AssignmentKind.LeadsNetwork || one.Kind == AssignmentKind.LeadsSchool)
            .Select(one => one.PersonId);
        return await db
            .People.AsNoTracking()
            .Where(one => one.Role == PersonRole.SeniorLeader && !ilds.Contains(one.Id))
            .OrderBy(one => one.Name)
            .ToListAsync(stop);
    }
}
