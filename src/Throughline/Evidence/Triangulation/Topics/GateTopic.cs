using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>What units ask of ILDs: what became of it at the gate, what of it does not serve, and the hours that came back.</summary>
internal static class GateTopic
{
    private static readonly Question Returned = Question.Share(
        "hours-returned",
        Aspect.Demands,
        "of the hours asked of ILDs came back",
        0.4,
        0.1
    );
    private static readonly Question Unserving = Question.Share(
        "asks-unserving",
        Aspect.Demands,
        "of the hours let through to ILDs do not serve principals’ teaching, as the asking units say",
        0.2,
        0.5
    ) with
    {
        IsLowBetter = true,
    };
    private static readonly Question Changed = Question.Shown(
        "gate-changed",
        Aspect.Demands,
        "of what the gate answered was trimmed, moved, given to others or refused",
        Unit.Share
    );
    private static readonly Question Urgent = Question.Shown(
        "asks-urgent",
        Aspect.Demands,
        "of asks passed the gate as urgent",
        Unit.Share
    );
    private static readonly Question Plate = Question.Share(
        "plate",
        Aspect.Demands,
        "say the central office takes work off their plates"
    );
    private static readonly Question Told = Question.Share("demands-told", Aspect.Demands, "tell of it as more promising");
    private static readonly Question Seen = Question.Share(
        "demands-seen",
        Aspect.Demands,
        "of coded minutes where something was taken off"
    );

    public static Topic Of { get; } = new([Returned, Unserving, Changed, Urgent, Plate, Told, Seen], Findings);

    private static async Task<IReadOnlyList<Finding>> Findings(EvidenceYear year, CancellationToken stop)
    {
        var asks = await year
            .Db.Demands.AsNoTracking()
            .Where(one => one.AskedOn >= year.From && one.AskedOn <= year.To && one.State != DemandState.TakenBack)
            .ToListAsync(stop);
        var through = asks.Where(one => one.State == DemandState.Through && one.IldMinutes > 0).ToList();
        return
        [
            await Hours(year, stop),
            Share(
                Unserving,
                Math.Round(through.Where(one => one.Serves == Serves.No).Sum(one => one.RealIldMinutes) / 60, 2),
                Math.Round(through.Sum(one => one.RealIldMinutes) / 60, 2),
                Counts.Of(through.Count, "ask", "asks"),
                "/asks"
            ),
            await Gate(year, stop),
            Share(Urgent, asks.Count(one => one.IsUrgent), asks.Count, $"All {Counts.Of(asks.Count, "ask", "asks")}", "/asks"),
            year.Pulse(Plate.Key, SourceKind.Ilds, PulseQuestions.Plate),
            await ToldAndSeen.Told(year, Told.Key, Aspect.Demands, stop),
            await ToldAndSeen.Seen(year, Seen.Key, Aspect.Demands, stop),
        ];
    }

    private static async Task<Finding> Hours(EvidenceYear year, CancellationToken stop)
    {
        var causes = await new HoursReturned(year.Db).ByCause(year.From, year.To, null, stop);
        var asked = causes.Sum(one => one.OfIlds);
        return Share(
            Returned,
            Math.Round(Math.Min(asked, causes.Sum(one => one.Returned.All)) / 60, 2),
            Math.Round(asked / 60, 2),
            Counts.Of(causes.Sum(one => one.Asks), "ask", "asks"),
            "/asks/hours"
        );
    }

    // Of an ask that was answered twice the last answer counts.
    private static async Task<Finding> Gate(EvidenceYear year, CancellationToken stop)
    {
        var answers = await year
            .Db.GateAnswers.AsNoTracking()
            .Where(one => one.TakenBackAt == null)
            .Join(
                year.Db.Demands.Where(one =>
                    one.AskedOn >= year.From && one.AskedOn <= year.To && one.State != DemandState.TakenBack
                ),
                one => one.DemandId,
                demand => demand.Id,
                (one, _) =>
                    new
                    {
                        one.Id,
                        one.DemandId,
                        one.Verdict,
                    }
            )
            .ToListAsync(stop);
        var last = answers.GroupBy(one => one.DemandId).Select(ask => ask.MaxBy(one => one.Id)!.Verdict).ToList();
        return Share(
            Changed,
            last.Count(one => one != GateVerdict.Through),
            last.Count,
            $"All {Counts.Of(last.Count, "ask", "asks")} that the gate answered",
            "/asks"
        );
    }

    private static Finding Share(Question question, double part, double whole, string behind, string records) =>
        whole <= 0
            ? Finding.Silent(question.Key, SourceKind.Records, "Nothing was asked of ILDs through the gate.")
            : Finding.Counted(question.Key, SourceKind.Records, part, whole, behind, records);
}
