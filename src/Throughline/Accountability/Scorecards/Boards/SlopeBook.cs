using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>What all schools of the district have changed from year to year on one indicator.</summary>
/// <param name="Changes">Each with its school, the year into which it led and the result from which it began.</param>
internal sealed record SlopeBook(IReadOnlyList<PastChange> Changes)
{
    private const int FewestNear = 8;

    /// <summary>Loads it: pairs of neighbouring years without a break between them.</summary>
    public static async Task<SlopeBook> Load(ThroughlineDb db, Indicator indicator, int upTo, CancellationToken stop)
    {
        var broken = await db
            .IndicatorVersions.Where(one => one.IndicatorId == indicator.Id && one.BreaksSeries)
            .Select(one => one.FromYear)
            .ToListAsync(stop);
        var values = db.ScoreValues.Where(one => one.IndicatorId == indicator.Id && one.Value != null && one.Year <= upTo);
        var pairs = await values
            .Join(
                values,
                after => new { after.SchoolId, Year = after.Year - 1 },
                before => new { before.SchoolId, before.Year },
                (after, before) =>
                    new
                    {
                        after.SchoolId,
                        after.Year,
                        From = before.Value!.Value,
                        To = after.Value!.Value,
                    }
            )
            .ToListAsync(stop);
        return new SlopeBook([
            .. pairs
                .Where(pair => !broken.Contains(pair.Year))
                .Select(pair => new PastChange(pair.SchoolId, pair.Year, pair.From, pair.To - pair.From)),
        ]);
    }

    /// <summary>All of them, or all but one that is judged by the others.</summary>
    public Slopes All((long School, int Into)? except = null) =>
        new(Changes.Where(one => (one.School, one.Into) != except).Select(one => one.Change));

    /// <summary>Changes of other schools that began near a result: within 3 points, or the nearest eight.</summary>
    public IReadOnlyList<decimal> Near(decimal from, long school)
    {
        var others = Changes.Where(one => one.School != school).OrderBy(one => Math.Abs(one.From - from)).ToList();
        var near = others.TakeWhile(one => Math.Abs(one.From - from) <= 3).ToList();
        return [.. (near.Count >= FewestNear ? near : others.Take(FewestNear)).Select(one => one.Change)];
    }
}

/// <summary>One school's change from one year to the next.</summary>
internal readonly record struct PastChange(long School, int Into, decimal From, decimal Change);
