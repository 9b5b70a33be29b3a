using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Accountability.CostInHours;

/// <summary>What formal evaluation takes of ILDs, from their calendars' accounts. Of evaluation nothing else is kept.</summary>
/// <param name="Mine">Seconds of the reader's own; null where she has no calendar.</param>
/// <param name="All">Seconds of all ILDs together; null where fewer than five have any time in it.</param>
internal sealed record EvaluationHours(double? Mine, double? All)
{
    /// <summary>Adds it up over whole weeks.</summary>
    public static async Task<EvaluationHours> Load(
        ThroughlineDb db,
        WholeWeeks weeks,
        long? me,
        bool ofAll,
        CancellationToken stop
    )
    {
        var rows = db.WeeksOfTime.AsNoTracking().Where(week => week.Monday >= weeks.From && week.Monday <= weeks.To);
        var own = me is { } ild ? await Sum(rows.Where(week => week.OwnerId == ild), stop) : null;
        if (!ofAll)
        {
            return new(own, null);
        }
        // It looks past the wall, and gives back nothing but a sum of five or more.
        var all = rows.IgnoreQueryFilters([Wall.Name]);
        var people = await all.Where(week => week.CountedSeconds > 0).Select(week => week.OwnerId).Distinct().CountAsync(stop);
        return new(own, people >= CohortSum.Fewest ? await Sum(all, stop) : null);
    }

    private static async Task<double?> Sum(IQueryable<WeekOfTime> rows, CancellationToken stop) =>
        await rows.SumAsync(week => (long?)week.Evaluation, stop) / (double)WeekOfTime.PartsOfSecond;
}
