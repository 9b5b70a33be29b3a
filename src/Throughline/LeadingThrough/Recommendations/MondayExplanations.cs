using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Monday;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>Explanations that the reader owes.</summary>
internal sealed class MondayExplanations(ThroughlineDb db, Reader reader)
{
    public const string Nothing = "You owe no explanation.";

    public async Task<MondayLine?> Line(CancellationToken stop)
    {
        var owed = await db
            .Reversals.AsNoTracking()
            .Where(each => each.DeciderId == reader.PersonId && each.Explained == Explained.None)
            .OrderBy(each => each.On)
            .ToListAsync(stop);
        if (owed.Count == 0)
        {
            return null;
        }
        var title = await db
            .Recommendations.Where(each => each.Id == owed[0].RecommendationId)
            .Select(each => each.Title)
            .SingleAsync(stop);
        return new MondayLine(
            $"{Counts.Capital(Counts.InWords(owed.Count))} {(owed.Count == 1 ? "explanation is" : "explanations are")} yours to write",
            $"“{title}”, reversed {Counts.Of(owed[0].DaysOwed(reader.Today), "day", "days")} ago.",
            "Write the explanation",
            $"/recommendations/{owed[0].RecommendationId}"
        );
    }
}
