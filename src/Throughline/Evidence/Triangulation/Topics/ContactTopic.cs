using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.LeadingThrough.Requests;
using Throughline.Persistence;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>One main point of contact. No rate is made of self-reported bypasses: the rate comes from principals.</summary>
internal static class ContactTopic
{
    // What was asked in the last working week may still wait.
    private const int StillFresh = 7;
    private static readonly Question First = Question.Share("first-call", Aspect.MainContact, "called their ILD first");
    private static readonly Question Help = Question.Share(
        "help",
        Aspect.MainContact,
        "say the help makes a difference to how they lead teaching"
    );
    private static readonly Question Answered = Question.Share(
        "requests-answered",
        Aspect.MainContact,
        "of principals’ requests for help were answered",
        0.85,
        0.5
    );
    private static readonly Question Straight = Question.Shown(
        "requests-straight",
        Aspect.MainContact,
        "of them went straight to the unit that exists for it, at 0 minutes of the ILD",
        Unit.Share
    );
    private static readonly Question Told = Question.Share("contact-told", Aspect.MainContact, "tell of it as more promising");
    private static readonly Question Seen = Question.Share(
        "contact-seen",
        Aspect.MainContact,
        "of coded minutes where the ILD was brought in"
    );

    public static Topic Of { get; } =
        new(
            [First, Help, Answered, Straight, Told, Seen],
            async (year, stop) =>
                [
                    year.Pulse(First.Key, SourceKind.Principals, PulseQuestions.FirstCall),
                    year.Pulse(Help.Key, SourceKind.Principals, PulseQuestions.Help),
                    .. await Requests(year, stop),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.MainContact, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.MainContact, stop),
                ]
        );

    // It looks past the wall, and gives back counts of five requests or more.
    private static async Task<IReadOnlyList<Finding>> Requests(EvidenceYear year, CancellationToken stop)
    {
        var asked = year
            .Db.HelpRequests.IgnoreQueryFilters([Wall.Name])
            .Where(one =>
                one.AskedOn >= year.From && one.AskedOn <= year.To.AddDays(-StillFresh) && one.State != RequestState.TakenBack
            );
        var all = await asked.CountAsync(stop);
        if (all < PulseResult.Fewest)
        {
            var why =
                all == 0
                    ? "No principal has asked for help here."
                    : "Fewer than five requests were asked; nothing of so few is shown.";
            return
            [
                Finding.Silent(Answered.Key, SourceKind.Records, why),
                Finding.Silent(Straight.Key, SourceKind.Records, why),
            ];
        }
        var behind = $"All {all} requests older than a week";
        return
        [
            Finding.Counted(
                Answered.Key,
                SourceKind.Records,
                await asked.CountAsync(one => one.AnsweredOn != null, stop),
                all,
                behind,
                "/requests"
            ),
            Finding.Counted(
                Straight.Key,
                SourceKind.Records,
                await asked.CountAsync(one => one.IsStraight, stop),
                all,
                behind,
                "/requests"
            ),
        ];
    }
}
