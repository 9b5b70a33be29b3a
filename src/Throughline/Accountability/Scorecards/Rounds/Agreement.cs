using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>What becomes of a school's proposals when the cabinet agrees: one act, so that no target is public without the help that goes with it.</summary>
internal static class Agreement
{
    /// <summary>Adds the rows; the caller saves.</summary>
    public static void Write(ThroughlineDb db, SchoolRound of, SupportLevel level, string why, string by, DateOnly today)
    {
        foreach (var line in of.Lines.Where(line => line.Proposed is not null))
        {
            var proposed = line.Proposed!;
            // What a file brought for that year gives way to what was agreed here.
            if (
                db.Targets.FirstOrDefault(one =>
                    one.SchoolId == of.School && one.IndicatorId == proposed.IndicatorId && one.Year == of.Round.Year
                ) is
                { } before
            )
            {
                db.Targets.Remove(before);
                db.SaveChanges();
            }
            db.Targets.Add(
                new Target
                {
                    SchoolId = of.School,
                    IndicatorId = proposed.IndicatorId,
                    Year = of.Round.Year,
                    Value = proposed.Value,
                    Method = proposed.Method.Words(),
                    Why = proposed.Why,
                }
            );
        }
        foreach (var next in of.Next)
        {
            var owed = db.SupportOwed.Single(one => one.Id == next.Owed.Id);
            owed.AgreedAt = db.Now;
        }
        db.Placements.Add(
            new Placement
            {
                SchoolId = of.School,
                Level = level,
                From = today,
                Why = why.Length > 0 ? why : LevelRule.InWords,
                By = by,
                Load = level.Load(),
            }
        );
        db.RoundDecisions.Add(
            new RoundDecision
            {
                RoundId = of.Round.Id,
                SchoolId = of.School,
                IsAgreed = true,
                LastProposalId = of.LastProposal,
                Why = why,
                Level = level,
                By = by,
                At = db.Now,
            }
        );
    }
}
