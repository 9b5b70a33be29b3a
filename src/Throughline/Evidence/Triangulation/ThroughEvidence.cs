using Throughline.Evidence.SelfReports;

namespace Throughline.Evidence.Triangulation;

/// <summary>Leading through ILDs, not around them. No rate is made of self-reported bypasses: the rate comes from principals.</summary>
internal static class ThroughEvidence
{
    private static readonly Question First = new("first-call", Aspect.MainContact, "called their ILD first", Unit.Share)
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Told = new("contact-told", Aspect.MainContact, "tell of it as more promising", Unit.Share)
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Seen = new(
        "contact-seen",
        Aspect.MainContact,
        "of coded minutes where the ILD was brought in",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Trusted = new("trusted", Aspect.Decisions, "say they are trusted to decide", Unit.Share)
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question DecisionsTold = new(
        "decisions-told",
        Aspect.Decisions,
        "tell of it as more promising",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question DecisionsSeen = new(
        "decisions-seen",
        Aspect.Decisions,
        "of coded minutes through ILDs",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };

    public static SupportEvidence Of { get; } =
        new(
            Support.Through,
            [First, Told, Seen, Trusted, DecisionsTold, DecisionsSeen],
            async (year, stop) =>
                [
                    year.Pulse(First.Key, SourceKind.Principals, PulseQuestions.FirstCall),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.MainContact, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.MainContact, stop),
                    year.Pulse(Trusted.Key, SourceKind.Ilds, PulseQuestions.Trusted),
                    await ToldAndSeen.Told(year, DecisionsTold.Key, Aspect.Decisions, stop),
                    await ToldAndSeen.Seen(year, DecisionsSeen.Key, Aspect.Decisions, stop),
                ]
        );
}
