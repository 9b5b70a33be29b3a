using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Notices;
using Throughline.Persistence;
using Throughline.Shell.Wording;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>What Monday's letter says of asks: how many wait for an ILD's answer and how long they would take. No title leaves the house.</summary>
internal static class PlateDigest
{
    public static DigestPart Part { get; } = new("On your plate", Lines);

    private static async Task<IReadOnlyList<string>> Lines(ThroughlineDb db, long person, DateOnly day, CancellationToken stop)
    {
        var waiting = await db
            .DemandAnswers.Where(one => one.IldId == person && one.State == AnswerState.Waiting)
            .Join(
                db.Demands.Where(one => one.State == DemandState.Through),
                one => one.DemandId,
                demand => demand.Id,
                (one, demand) => new { Minutes = one.OfIld ? demand.MinutesEach : 0, demand.Due }
            )
            .ToListAsync(stop);
        if (waiting.Count == 0)
        {
            return [];
        }
        var soon = waiting.Count(one => one.Due < day.AddDays(7));
        return
        [
            $"{Counts.Of(waiting.Count, "ask waits", "asks wait")} for your answer: {Hours.Of(waiting.Sum(one => one.Minutes))} of yours.",
            .. soon > 0 ? [$"{Counts.Of(soon, "of them is", "of them are")} due this week."] : Array.Empty<string>(),
        ];
    }
}
