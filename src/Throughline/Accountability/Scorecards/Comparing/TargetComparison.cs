using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Comparing;

/// <summary>Holds what our methods would have asked beside targets that came from files: each school's own, set by somebody else.</summary>
internal static class TargetComparison
{
    /// <summary>Every target from a file of a percentage, whose year before has a result to start from.</summary>
    /// <param name="db">The context.</param>
    /// <param name="stop">Stops it.</param>
    /// <param name="step">Told which indicator it is at, and of how many.</param>
    public static async Task<IReadOnlyList<ComparedTarget>> Load(
        ThroughlineDb db,
        CancellationToken stop,
        Action<int, int>? step = null
    )
    {
        var found = new List<ComparedTarget>();
        var indicators = await db
            .Indicators.AsNoTracking()
            .Where(one => one.Scale == Scale.Percent)
            .OrderBy(one => one.Key)
            .ToListAsync(stop);
        foreach (var (at, indicator) in indicators.Index())
        {
            step?.Invoke(at, indicators.Count);
            var targets = await db
                .Targets.AsNoTracking()
                .Where(one => one.IndicatorId == indicator.Id && one.Method == Target.FromFile)
                .ToListAsync(stop);
            if (targets.Count > 0)
            {
                found.AddRange(await Of(db, indicator, targets, stop));
            }
        }
        return found;
    }

    private static async Task<List<ComparedTarget>> Of(
        ThroughlineDb db,
        Indicator indicator,
        List<Target> targets,
        CancellationToken stop
    )
    {
        var values = (
            await db
                .ScoreValues.AsNoTracking()
                .Where(one => one.IndicatorId == indicator.Id)
                .OrderBy(one => one.Year)
                .ToListAsync(stop)
        ).ToLookup(one => one.SchoolId, one => new SeriesPoint(one.Year, one.Value, one.Missing, null));
        var breaks = await db
            .IndicatorVersions.Where(one => one.IndicatorId == indicator.Id && one.BreaksSeries)
            .Select(one => one.FromYear)
            .ToListAsync(stop);
        var found = new List<ComparedTarget>();
        foreach (var year in targets.GroupBy(one => one.Year))
        {
            var round = new Round
            {
                Year = year.Key,
                Rule = WindowRule.FromLastResult,
                Window = 6,
                Deviations = 3,
                OpenedBy = "",
                OpenedAt = default,
            };
            var book = await SlopeBook.Load(db, indicator.Id, round.From, stop);
            foreach (var target in year)
            {
                var series = new Series([.. values[target.SchoolId]], breaks);
                if (series.ValueAt(round.From) is not { } latest)
                {
                    continue;
                }
                var line = new IndicatorInRound(indicator, series, round, book, target.SchoolId, null, null);
                found.AddRange(
                    line.Targets.Where(one => one.Rounded is not null)
                        .Select(one => new ComparedTarget(
                            indicator.Key,
                            one.Method,
                            target.Value,
                            one.Rounded!.Value,
                            latest,
                            indicator.Direction
                        ))
                );
            }
        }
        return found;
    }
}
