using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>What units promised Seaton with its targets of 2024-25, and what they gave.</summary>
internal static class HarborOwed
{
    /// <summary>Writes it.</summary>
    public static void Write(ThroughlineDb db, Round round, School seaton)
    {
        (string What, string Unit, string Amount, DateOnly? Due, Given? How, string Words)[] rows =
        [
            ("Reading coach, two days a week", "Curriculum & Instruction", "2 days", null, Given.InFull, "2 days"),
            ("Two math teachers by August 15", "Human Resources", "2", new(2024, 8, 15), Given.InPart, "1, on October 5"),
            ("Attendance calls each morning", "Student Services", "Daily", null, Given.InFull, "Daily"),
            ("Science room repaired before term", "Facilities", "", new(2024, 8, 20), null, ""),
        ];
        foreach (var (what, unit, amount, due, how, words) in rows)
        {
            var owed = new SupportOwed
            {
                RoundId = round.Id,
                SchoolId = seaton.Id,
                What = what,
                Unit = unit,
                Amount = amount,
                Due = due,
                By = CentralOffice.Data,
                At = round.OpenedAt,
                AgreedAt = round.OpenedAt.AddDays(8),
            };
            db.SupportOwed.Add(owed);
            db.SaveChanges();
            if (how is { } seen)
            {
                db.SupportGiven.Add(
                    new SupportGiven
                    {
                        OwedId = owed.Id,
                        How = seen,
                        Words = words,
                        By = CentralOffice.Data,
                        At = round.OpenedAt.AddDays(300),
                    }
                );
            }
        }
    }
}
