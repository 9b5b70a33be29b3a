using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>Whether the system holds principals accountable, so that the ILD alone does not have to: what it takes of ILDs' time, and what people say.</summary>
internal static class HoldingTopic
{
    private static readonly Question Time = Question.Share(
        "accountability-time",
        Aspect.Holding,
        "of ILDs’ time goes to accountability",
        0.04,
        0.08
    ) with
    {
        IsLowBetter = true,
        Tolerance = 0.5,
    };
    private static readonly Question Without = Question.Share(
        "reviews-without-ilds",
        Aspect.Holding,
        "of presentations and plan reviews that were asked took no ILD",
        0.5,
        0.2
    );
    private static readonly Question Hard = Question.Share(
        "hard-question",
        Aspect.Holding,
        "can raise a hard question with their ILD"
    );
    private static readonly Question Held = Question.Share(
        "system-holds",
        Aspect.Holding,
        "say the system holds principals accountable"
    );
    private static readonly Question Told = Question.Share("holding-told", Aspect.Holding, "tell of it as more promising");
    private static readonly Question Seen = Question.Share(
        "holding-seen",
        Aspect.Holding,
        "of coded minutes held by the system"
    );

    public static Topic Of { get; } =
        new(
            [Time, Without, Hard, Held, Told, Seen],
            async (year, stop) =>
                [
                    year.Time(Time.Key, year.Cohort.Groups[TimeGroup.Accountability]),
                    .. year.Sampled(Time.Key, figures => figures.Share(TimeGroup.Accountability)),
                    await Reviews(year, stop),
                    year.Pulse(Hard.Key, SourceKind.Principals, PulseQuestions.HardQuestion),
                    year.Pulse(Held.Key, SourceKind.Ilds, PulseQuestions.Accountability),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Holding, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Holding, stop),
                ]
        );

    // Asked of ILDs, decided, and then done by others or not at all.
    private static async Task<Finding> Reviews(EvidenceYear year, CancellationToken stop)
    {
        var states = await year
            .Db.Demands.AsNoTracking()
            .Where(one => one.AskedOn >= year.From && one.AskedOn <= year.To && one.Ilds > 0)
            .Where(one => one.Kind == DemandKind.Presentation || one.Kind == DemandKind.PlanReview)
            .Where(one =>
                one.State == DemandState.Through || one.State == DemandState.GivenElsewhere || one.State == DemandState.Refused
            )
            .Select(one => one.State)
            .ToListAsync(stop);
        return states.Count == 0
            ? Finding.Silent(Without.Key, SourceKind.Records, "No presentation or plan review was asked through the gate.")
            : Finding.Counted(
                Without.Key,
                SourceKind.Records,
                states.Count(one => one != DemandState.Through),
                states.Count,
                $"All {states.Count} that were decided",
                "/asks"
            );
    }
}
