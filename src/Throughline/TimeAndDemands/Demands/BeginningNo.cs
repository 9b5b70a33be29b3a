using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>What an ILD writes who begins a shared no.</summary>
/// <param name="Reason">Why; the unit reads it as one answer.</param>
/// <param name="Instead">What would do instead; may be empty.</param>
/// <param name="Aside">A line for the other ILDs; may be empty.</param>
/// <param name="IsNamed">Whether the signature says who it is.</param>
internal sealed record NoAsked(string? Reason, string? Instead, string? Aside, bool IsNamed);

/// <summary>Takes the beginning of a shared no: one for each ask, with the signature of whoever begins it.</summary>
internal sealed class BeginningNo(ThroughlineDb db)
{
    /// <summary>What is in the way, with the field of the form that it concerns.</summary>
    /// <param name="asked">What was written.</param>
    /// <param name="mine">The answer of whoever begins it.</param>
    /// <param name="demand">The ask.</param>
    /// <param name="ilds">How many ILDs are asked.</param>
    public static IEnumerable<(string Field, string Sentence)> Wrong(NoAsked asked, Answer mine, Demand demand, int ilds)
    {
        foreach (
            var wrong in GateTerms.WrongReason(
                asked.Reason,
                nameof(PlateAnswerPage.SharedReason),
                "Say why; the unit reads it as one answer."
            )
        )
        {
            yield return wrong;
        }
        if ((asked.Instead ?? "").Length > GateTerms.LongestReason || (asked.Aside ?? "").Length > GateTerms.LongestReason)
        {
            yield return (nameof(PlateAnswerPage.Instead), "Shorten this to 1,000 letters.");
        }
        if (ilds < SharedNo.Fewest || !mine.Waits || demand.State != DemandState.Through)
        {
            yield return (
                nameof(PlateAnswerPage.SharedReason),
                $"A shared no needs {SharedNo.Fewest} ILDs who are asked, and an ask that still waits for you."
            );
        }
    }

    /// <summary>Begins it, and signs.</summary>
    /// <returns>It; null when somebody else began one in the same moment, and nothing was done.</returns>
    public async Task<SharedNo?> Take(NoAsked asked, Answer mine, CancellationToken stop)
    {
        var no = new SharedNo
        {
            DemandId = mine.DemandId,
            OwnerId = mine.IldId,
            Reason = asked.Reason!.Trim(),
            Instead = asked.Instead?.Trim() ?? "",
            StartedAt = db.Now,
        };
        db.SharedNoes.Add(no);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // There is one for each ask.
            db.ChangeTracker.Clear();
            return null;
        }
        db.Signatures.Add(
            new Signature
            {
                SharedNoId = no.Id,
                OwnerId = mine.IldId,
                IsNamed = asked.IsNamed,
                Aside = asked.Aside?.Trim() ?? "",
                At = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        return no;
    }
}
