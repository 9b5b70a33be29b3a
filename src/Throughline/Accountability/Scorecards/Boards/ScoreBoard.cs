using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>The results and targets of some schools, as series by school and indicator.</summary>
internal sealed class ScoreBoard
{
    private readonly ILookup<(long School, long Indicator), SeriesPoint> points;
    private readonly ILookup<long, int> breaks;

    private ScoreBoard(
        IReadOnlyList<Indicator> indicators,
        ILookup<(long, long), SeriesPoint> points,
        ILookup<long, int> breaks,
        int lastYear
    ) => (Indicators, this.points, this.breaks, LastYear) = (indicators, points, breaks, lastYear);

    /// <summary>Those on the scorecard, by perspective and name.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The last year of which any of them has a result; 0 where none has.</summary>
    public int LastYear { get; }

    /// <summary>Loads it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="schools">The schools.</param>
    /// <param name="years">So many years up to the last one; 0 for all.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<ScoreBoard> Load(
        ThroughlineDb db,
        IReadOnlyCollection<long> schools,
        int years,
        CancellationToken stop
    )
    {
        // The district's last year on an indicator is one look into an index, and as a rule that of these schools too.
        var values = db.ScoreValues;
        var known = await db
            .Indicators.AsNoTracking()
            .Where(one => one.IsOnScorecard)
            .Select(one => new
            {
                Indicator = one,
                Last = values.Where(value => value.IndicatorId == one.Id).Max(value => (int?)value.Year),
            })
            .ToListAsync(stop);
        var indicators = known.ConvertAll(one => one.Indicator);
        var last = known.Max(one => one.Last) ?? 0;
        var board = await Load(db, schools, indicators, last, years, stop);
        if (last == 0 || board.HasResultIn(last))
        {
            return board;
        }
        last = await LastYearOf(db, schools, indicators.ConvertAll(one => one.Id), last, stop);
        return await Load(db, schools, indicators, last, years, stop);
    }

    /// <summary>The same schools and last year, but these indicators only, over more years: what a page shows of a board whose last year it has.</summary>
    public Task<ScoreBoard> Over(
        ThroughlineDb db,
        IReadOnlyCollection<long> schools,
        IReadOnlyList<Indicator> indicators,
        int years,
        CancellationToken stop
    ) => Load(db, schools, indicators, LastYear, years, stop);

    // The years alone stand in an index; whether the last one has a result is one look more.
    private static async Task<int> LastYearOf(
        ThroughlineDb db,
        IReadOnlyCollection<long> schools,
        List<long> indicators,
        int before,
        CancellationToken stop
    )
    {
        var values = db.ScoreValues.Where(one => schools.Contains(one.SchoolId) && indicators.Contains(one.IndicatorId));
        int? last = before;
        do
        {
            last = await values.Where(one => one.Year < last).MaxAsync(one => (int?)one.Year, stop);
        } while (last is { } year && !await values.AnyAsync(one => one.Year == year && one.Value != null, stop));
        return last ?? 0;
    }

    private static async Task<ScoreBoard> Load(
        ThroughlineDb db,
        IReadOnlyCollection<long> schools,
        IReadOnlyList<Indicator> indicators,
        int last,
        int years,
        CancellationToken stop
    )
    {
        var keys = indicators.Select(one => one.Id).ToList();
        var values = db.ScoreValues.Where(one => schools.Contains(one.SchoolId) && keys.Contains(one.IndicatorId));
        var from = years == 0 ? 0 : last - years + 1;
        var results = await values
            .Where(one => one.Year >= from)
            .Select(one => new
            {
                one.SchoolId,
                one.IndicatorId,
                one.Year,
                one.Value,
                one.Missing,
            })
            .ToListAsync(stop);
        var targets = (
            await db
                .Targets.Where(one => schools.Contains(one.SchoolId) && keys.Contains(one.IndicatorId) && one.Year >= from)
                .Select(one => new
                {
                    one.SchoolId,
                    one.IndicatorId,
                    one.Year,
                    one.Value,
                })
                .ToListAsync(stop)
        ).ToDictionary(one => (one.SchoolId, one.IndicatorId, one.Year), one => one.Value);
        var found = results
            .Select(one =>
                (
                    (one.SchoolId, one.IndicatorId),
                    new SeriesPoint(
                        one.Year,
                        one.Value,
                        one.Missing,
                        targets.Remove((one.SchoolId, one.IndicatorId, one.Year), out var target) ? target : null
                    )
                )
            )
            .ToList();
        found.AddRange(
            targets.Select(one =>
                ((one.Key.SchoolId, one.Key.IndicatorId), new SeriesPoint(one.Key.Year, null, null, one.Value))
            )
        );
        var broken = await db
            .IndicatorVersions.Where(one => one.BreaksSeries && keys.Contains(one.IndicatorId))
            .Select(one => new { one.IndicatorId, one.FromYear })
            .ToListAsync(stop);
        return new ScoreBoard(
            [.. indicators.OrderBy(one => one.Perspective).ThenBy(one => one.Name, StringComparer.Ordinal)],
            found.OrderBy(one => one.Item2.Year).ToLookup(one => one.Item1, one => one.Item2),
            broken.ToLookup(one => one.IndicatorId, one => one.FromYear),
            last
        );
    }

    private bool HasResultIn(int year) =>
        points.SelectMany(series => series).Any(point => point.Year == year && point.Value is not null);

    /// <summary>One school's series on one indicator.</summary>
    public Series Of(long school, long indicator) => new([.. points[(school, indicator)]], [.. breaks[indicator]]);

    /// <summary>How many of a school's targets of a year were met, and how many there are with a result.</summary>
    public (int Met, int Of) Met(long school, int year)
    {
        var known = Indicators
            .Select(indicator => Of(school, indicator.Id).At(year)?.IsMet(indicator.Direction))
            .Where(met => met is not null)
            .ToList();
        return (known.Count(met => met == true), known.Count);
    }
}
