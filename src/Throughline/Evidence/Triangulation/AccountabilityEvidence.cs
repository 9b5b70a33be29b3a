using Throughline.Evidence.SelfReports;
using Throughline.TimeAccounting;

namespace Throughline.Evidence.Triangulation;

/// <summary>A system that holds principals accountable, so that the ILD alone does not have to: what it takes of ILDs' time, and what people say.</summary>
internal static class AccountabilityEvidence
{
    private static readonly Question Time = new(
        "accountability-time",
        Aspect.Holding,
        "of ILDs’ time goes to accountability",
        Unit.Share
    )
    {
        More = 0.04,
        Less = 0.08,
        IsLowBetter = true,
        Tolerance = 0.5,
    };
    private static readonly Question Hard = new(
        "hard-question",
        Aspect.Holding,
        "can raise a hard question with their ILD",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Held = new(
        "system-holds",
        Aspect.Holding,
        "say the system holds principals accountable",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Told = new("holding-told", Aspect.Holding, "tell of it as more promising", Unit.Share)
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Seen = new(
        "holding-seen",
        Aspect.Holding,
        "of coded minutes held by the system",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };

    public static SupportEvidence Of { get; } =
        new(
            Support.Accountability,
            [Time, Hard, Held, Told, Seen],
            async (year, stop) =>
                [
                    year.Time(Time.Key, year.Cohort.Groups[TimeGroup.Accountability]),
                    .. year.Sampled(Time.Key, figures => figures.Share(TimeGroup.Accountability)),
                    year.Pulse(Hard.Key, SourceKind.Principals, PulseQuestions.HardQuestion),
                    year.Pulse(Held.Key, SourceKind.Ilds, PulseQuestions.Accountability),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Holding, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Holding, stop),
                ]
        );
}
