using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.UnitSupport;

/// <summary>What a unit owes a school, and what was seen given of it.</summary>
/// <param name="Owed">What is owed.</param>
/// <param name="Year">The school year of the round with which it was agreed.</param>
/// <param name="Last">What was seen last; null where nobody has said anything.</param>
internal sealed record OwedLine(SupportOwed Owed, int Year, SupportGiven? Last)
{
    /// <summary>In a word or two.</summary>
    public string State =>
        Last?.How switch
        {
            Given.InFull => "Given",
            Given.InPart => "Given in part",
            Given.NotYet => Owed.Due is { } due ? $"Owed, with {Owed.Unit}, since {due:yyyy-MM-dd}" : $"Owed, with {Owed.Unit}",
            _ => "Not judged yet",
        };

    /// <summary>All that is owed to these schools, drafts too, by year and text.</summary>
    public static async Task<IReadOnlyList<OwedLine>> Load(
        ThroughlineDb db,
        IReadOnlyCollection<long> schools,
        CancellationToken stop
    )
    {
        var owed = await db.SupportOwed.AsNoTracking().Where(one => schools.Contains(one.SchoolId)).ToListAsync(stop);
        var keys = owed.ConvertAll(one => one.Id);
        var given = (
            await db
                .SupportGiven.AsNoTracking()
                .Where(one => keys.Contains(one.OwedId))
                .OrderBy(one => one.Id)
                .ToListAsync(stop)
        ).ToLookup(one => one.OwedId);
        var years = await db.Rounds.ToDictionaryAsync(round => round.Id, round => round.Year, stop);
        return
        [
            .. owed.OrderByDescending(one => years[one.RoundId])
                .ThenBy(one => one.What, StringComparer.Ordinal)
                .Select(one => new OwedLine(one, years[one.RoundId], given[one.Id].LastOrDefault())),
        ];
    }
}
