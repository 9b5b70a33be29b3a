using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.LeadingThrough.Requests;
using Throughline.Persistence;

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
    private static readonly Question Answered = new(
        "requests-answered",
        Aspect.MainContact,
        "of principals’ requests for help were answered",
        Unit.Share
    )
    {
        More = 0.85,
        Less = 0.5,
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
            [First, Answered, Told, Seen, Trusted, DecisionsTold, DecisionsSeen],
            async (year, stop) =>
                [
                    year.Pulse(First.Key, SourceKind.Principals, PulseQuestions.FirstCall),
                    await Requests(year, stop),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.MainContact, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.MainContact, stop),
                    year.Pulse(Trusted.Key, SourceKind.Ilds, PulseQuestions.Trusted),
                    await ToldAndSeen.Told(year, DecisionsTold.Key, Aspect.Decisions, stop),
                    await ToldAndSeen.Seen(year, DecisionsSeen.Key, Aspect.Decisions, stop),
                ]
        );

    // What was asked in the last working week may still wait. It looks past the wall, and gives back two counts of five requests or more.
    private static async Task<Finding> Requests(EvidenceYear year, CancellationToken stop)
    {
        const int StillFresh = 7;
        var asked = year
            .Db.HelpRequests.IgnoreQueryFilters([Wall.Name])
            .Where(one =>
                one.AskedOn >= year.From && one.AskedOn <= year.To.AddDays(-StillFresh) && one.State != RequestState.TakenBack
            );
        var all = await asked.CountAsync(stop);
        return all == 0 ? Finding.Silent(Answered.Key, SourceKind.Records, "No principal has asked for help here.")
            : all < PulseResult.Fewest
                ? Finding.Silent(
                    Answered.Key,
                    SourceKind.Records,
                    "Fewer than five requests were asked; nothing of so few is shown."
                )
            : Finding.Counted(
                Answered.Key,
                SourceKind.Records,
                await asked.CountAsync(one => one.AnsweredOn != null, stop),
                all,
                $"All {all} requests older than a week",
                "/requests"
            );
    }
}
