using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>The scorecard's rounds: whether targets are agreed school by school with the support that goes with them, and whether units gave what they owe.</summary>
internal static class RoundTopic
{
    private static readonly Question Agreed = Question.Share(
        "targets-agreed",
        Aspect.Holding,
        "of schools with proposed targets have them agreed, with the support that goes with them"
    );
    private static readonly Question Given = Question.Share(
        "support-given",
        Aspect.Holding,
        "of what units owed schools was given in full",
        0.85,
        0.5
    );

    public static Topic Of { get; } =
        new([Agreed, Given], async (year, stop) => [await Targets(year, stop), await Support(year, stop)]);

    private static async Task<Finding> Targets(EvidenceYear year, CancellationToken stop)
    {
        var (from, until) = year.Moments;
        var proposed = await year
            .Db.TargetProposals.AsNoTracking()
            .Where(one => one.At >= from && one.At < until)
            .Select(one => one.SchoolId)
            .Distinct()
            .ToListAsync(stop);
        var agreed = await year
            .Db.RoundDecisions.AsNoTracking()
            .Where(one => one.IsAgreed && one.At >= from && one.At < until)
            .Select(one => one.SchoolId)
            .Distinct()
            .ToListAsync(stop);
        var schools = proposed.Union(agreed).Count();
        return agreed.Count == 0
            ? Finding.Silent(
                Agreed.Key,
                SourceKind.Records,
                schools == 0
                    ? "No round of targets fell into these days."
                    : "A round is open; no school’s targets are agreed yet."
            )
            : Finding.Counted(
                Agreed.Key,
                SourceKind.Records,
                agreed.Count,
                schools,
                $"All {Counts.Of(schools, "school", "schools")} with a proposal",
                "/scorecard/rounds"
            );
    }

    // What fell due; the last thing that somebody saw of it counts.
    private static async Task<Finding> Support(EvidenceYear year, CancellationToken stop)
    {
        var owed = await year
            .Db.SupportOwed.AsNoTracking()
            .Where(one => one.AgreedAt != null && one.Due >= year.From && one.Due <= year.To)
            .Select(one => one.Id)
            .ToListAsync(stop);
        var seen = (
            await year.Db.SupportGiven.AsNoTracking().Where(one => owed.Contains(one.OwedId)).ToListAsync(stop)
        ).GroupBy(one => one.OwedId, (_, all) => all.MaxBy(one => one.Id)!.How);
        return owed.Count == 0
            ? Finding.Silent(Given.Key, SourceKind.Records, "Nothing that units owe schools fell due in these days.")
            : Finding.Counted(
                Given.Key,
                SourceKind.Records,
                seen.Count(how => how == Accountability.Scorecards.UnitSupport.Given.InFull),
                owed.Count,
                $"All {Counts.Of(owed.Count, "promise", "promises")} that fell due",
                "/scorecard"
            );
    }
}
