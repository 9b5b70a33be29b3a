using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>What all schools of the district have changed from year to year on one indicator.</summary>
internal sealed class SlopeBook
{
    private const int FewestNear = 8;
    private const int Reach = 3;
    private readonly PastChange[] byStart;
    private readonly Slopes all;

    /// <param name="changes">Each with its school, the year into which it led and the result from which it began.</param>
    public SlopeBook(IEnumerable<PastChange> changes)
    {
        byStart = [.. changes.OrderBy(one => one.From)];
        all = new Slopes(byStart.Select(one => one.Change));
    }

    /// <summary>Loads it: pairs of neighbouring years without a break between them.</summary>
    public static async Task<SlopeBook> Load(ThroughlineDb db, long indicator, int upTo, CancellationToken stop)
    {
        var broken = await db
            .IndicatorVersions.Where(one => one.IndicatorId == indicator && one.BreaksSeries)
            .Select(one => one.FromYear)
            .ToListAsync(stop);
        var values = await db
            .ScoreValues.AsNoTracking()
            .Where(one => one.IndicatorId == indicator && one.Value != null && one.Year <= upTo)
            .Select(one => new
            {
                one.SchoolId,
                one.Year,
                Value = one.Value!.Value,
            })
            .ToListAsync(stop);
        // Neighbours are found here, so that the table is read once and not joined with itself.
        values.Sort((one, other) => (one.SchoolId, one.Year).CompareTo((other.SchoolId, other.Year)));
        return new SlopeBook(
            values
                .Zip(values.Skip(1))
                .Where(pair =>
                    pair.First.SchoolId == pair.Second.SchoolId
                    && pair.First.Year == pair.Second.Year - 1
                    && !broken.Contains(pair.Second.Year)
                )
                .Select(pair => new PastChange(
                    pair.Second.SchoolId,
                    pair.Second.Year,
                    pair.First.Value,
                    pair.Second.Value - pair.First.Value
                ))
        );
    }

    /// <summary>All of them, or all but one that is judged by the others.</summary>
    public Slopes All((long School, int Into)? except = null) =>
        except is { } left && Array.FindIndex(byStart, one => (one.School, one.Into) == left) is >= 0 and var at
            ? all.Without(byStart[at].Change)
            : all;

    /// <summary>Changes of other schools that began near a result: within 3 points, or the nearest eight.</summary>
    public IReadOnlyList<decimal> Near(decimal from, long school)
    {
        var near = new List<PastChange>();
        var up = FirstFrom(from);
        for (var down = up - 1; down >= 0 || up < byStart.Length; )
        {
            var isDown = up >= byStart.Length || (down >= 0 && from - byStart[down].From < byStart[up].From - from);
            var one = isDown ? byStart[down--] : byStart[up++];
            if (Math.Abs(one.From - from) > Reach && near.Count >= FewestNear)
            {
                break;
            }
            if (one.School != school)
            {
                near.Add(one);
            }
        }
        return [.. near.Select(one => one.Change)];
    }

    // The place of the first that began at this result or above.
    private int FirstFrom(decimal from)
    {
        var (low, high) = (0, byStart.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = byStart[middle].From < from ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}

/// <summary>One school's change from one year to the next.</summary>
internal readonly record struct PastChange(long School, int Into, decimal From, decimal Change);
