using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Triangulation;
using Throughline.Persistence;

namespace Throughline.Evidence.Observations;

/// <summary>Coded minutes of a part of a support over some days, by code and by the form they speak for.</summary>
/// <param name="Meetings">How many observations.</param>
/// <param name="Minutes">Minutes by code.</param>
/// <param name="More">Minutes that speak for the more promising form.</param>
/// <param name="Less">Minutes that speak for the less promising one.</param>
internal sealed record ObservedShares(int Meetings, IReadOnlyDictionary<string, int> Minutes, int More, int Less)
{
    /// <summary>All coded minutes.</summary>
    public int All => Minutes.Values.Sum();

    /// <summary>Those of a part of a support whose day lies in the stretch, both days included.</summary>
    public static async Task<ObservedShares> Of(
        ThroughlineDb db,
        Aspect aspect,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var book = await Codebook.Load(db, stop);
        var seen = await db
            .Observations.AsNoTracking()
            .Where(one => one.Aspect == aspect.Key && one.Day >= from && one.Day <= to && one.TakenBackAt == null)
            .ToDictionaryAsync(one => one.Id, stop);
        var ids = seen.Keys.ToList();
        var minutes = await db.ObservedMinutes.AsNoTracking().Where(one => ids.Contains(one.ObservationId)).ToListAsync(stop);
        int Speaking(Speaks speaks) =>
            minutes.Where(one => book.SpeaksFor(one.Code, seen[one.ObservationId].Codebook) == speaks).Sum(one => one.Minutes);
        return new ObservedShares(
            seen.Count,
            minutes.GroupBy(one => one.Code).ToDictionary(code => code.Key, code => code.Sum(one => one.Minutes)),
            Speaking(Speaks.More),
            Speaking(Speaks.Less)
        );
    }
}
