using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.LeadingThrough.Recommendations;
using Throughline.LeadingThrough.RoleCharters;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>Decisions that ILDs stand for: recommendations and what became of them, the charter beside what is really asked, trust, and whether their role is clear.</summary>
internal static class DecisionTopic
{
    private static readonly Question Explained = Question.Share(
        "reversals-explained",
        Aspect.Decisions,
        "of reversals were explained with their reasons",
        0.85,
        0.5
    );
    private static readonly Question First = Question.Share(
        "ilds-told-first",
        Aspect.Decisions,
        "of reversals reached the ILDs before their principals",
        0.85,
        0.5
    );
    private static readonly Question Beside = Question.Share(
        "stood-beside",
        Aspect.Decisions,
        "of what ILDs presented in public for others, whoever had the idea stood beside them",
        0.85,
        0.5
    );
    private static readonly Question Outside = Question.Share(
        "outside-charter",
        Aspect.Decisions,
        "of the hours asked of ILDs are outside the role charter",
        0.2,
        0.4
    ) with
    {
        IsLowBetter = true,
    };
    private static readonly Question Trusted = Question.Share("trusted", Aspect.Decisions, "say they are trusted to decide");
    private static readonly Question Role = Question.Share("role-clear", Aspect.Decisions, "say their role is clear");
    private static readonly Question Told = Question.Share("decisions-told", Aspect.Decisions, "tell of it as more promising");
    private static readonly Question Seen = Question.Share("decisions-seen", Aspect.Decisions, "of coded minutes through ILDs");

    public static Topic Of { get; } =
        new(
            [Explained, First, Beside, Outside, Trusted, Role, Told, Seen],
            async (year, stop) =>
                [
                    .. await Reversals(year, stop),
                    await Presented(year, stop),
                    await Charter(year, stop),
                    year.Pulse(Trusted.Key, SourceKind.Ilds, PulseQuestions.Trusted),
                    year.Pulse(Role.Key, SourceKind.Ilds, PulseQuestions.Role),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Decisions, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Decisions, stop),
                ]
        );

    private static async Task<IReadOnlyList<Finding>> Reversals(EvidenceYear year, CancellationToken stop)
    {
        var all = await year
            .Db.Reversals.AsNoTracking()
            .Where(one => one.On >= year.From && one.On <= year.To && one.PublicAt != null)
            .ToListAsync(stop);
        return
        [
            Count(
                Explained,
                all.Count(one => one.Explained == LeadingThrough.Recommendations.Explained.Reasons),
                all.Count,
                "reversal",
                "Nothing that ILDs recommended was taken back."
            ),
            Count(
                First,
                all.Count(one => one.IldsFirst == true),
                all.Count,
                "reversal",
                "Nothing that ILDs recommended was taken back."
            ),
        ];
    }

    private static async Task<Finding> Presented(EvidenceYear year, CancellationToken stop)
    {
        var presenters = year.Db.Presenters;
        var all = await year
            .Db.Recommendations.AsNoTracking()
            .Where(one => one.PresentedOn >= year.From && one.PresentedOn <= year.To)
            .Where(one => one.Origin != Origin.Ilds && one.StoodBeside != StoodBeside.NotInPublic)
            .Where(one => presenters.Any(presenter => presenter.RecommendationId == one.Id))
            .Select(one => one.StoodBeside)
            .ToListAsync(stop);
        return Count(
            Beside,
            all.Count(one => one == StoodBeside.Yes),
            all.Count,
            "recommendation",
            "No ILD presented somebody else’s recommendation in public."
        );
    }

    // The charter that holds on the last day; a version counts once a senior leader stands behind it.
    private static async Task<Finding> Charter(EvidenceYear year, CancellationToken stop)
    {
        var charter = await year
            .Db.CharterVersions.AsNoTracking()
            .Where(one => one.From <= year.To && one.ApprovedAt != null)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(stop);
        if (charter is null)
        {
            return Finding.Silent(Outside.Key, SourceKind.Records, "No role charter holds.");
        }
        var since = charter.From > year.From ? charter.From : year.From;
        var asked = await year
            .Db.Demands.AsNoTracking()
            .Where(one => one.AskedOn >= since && one.AskedOn <= year.To && one.State == DemandState.Through && one.Ilds > 0)
            .Select(one => new { one.Kind, Minutes = one.MinutesEach * one.Ilds })
            .ToListAsync(stop);
        return asked.Count == 0
            ? Finding.Silent(Outside.Key, SourceKind.Records, "Nothing was asked of ILDs through the gate.")
            : Finding.Counted(
                Outside.Key,
                SourceKind.Records,
                Math.Round(asked.Where(one => !charter.Holds(one.Kind)).Sum(one => one.Minutes) / 60.0, 2),
                Math.Round(asked.Sum(one => one.Minutes) / 60.0, 2),
                $"{Counts.Of(asked.Count, "ask", "asks")} beside version {charter.Number}",
                "/charter"
            );
    }

    private static Finding Count(Question question, int part, int whole, string what, string none) =>
        whole == 0
            ? Finding.Silent(question.Key, SourceKind.Records, none)
            : Finding.Counted(
                question.Key,
                SourceKind.Records,
                part,
                whole,
                $"All {Counts.Of(whole, what, what + "s")}",
                "/recommendations"
            );
}
