using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.ContactChart;

/// <summary>The table of this folder, and the question that pages ask of it.</summary>
internal static class ChartSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ChartLine> ChartLines => db.Set<ChartLine>();

        /// <summary>The chart as it holds now, straight ones last, by topic.</summary>
        public Task<List<ChartLine>> Chart(CancellationToken stop) =>
            db.Set<ChartLine>()
                .Where(line => line.EndedAt == null)
                .OrderBy(line => line.IsStraight)
                .ThenBy(line => line.Topic)
                .ToListAsync(stop);
    }

    /// <summary>The one line that a text fits best; null where none does, or two as well.</summary>
    public static ChartLine? BestFor(this IEnumerable<ChartLine> chart, string text)
    {
        var best = chart
            .Select(line => (Line: line, Fits: line.Fits(text)))
            .Where(each => each.Fits > 0)
            .OrderByDescending(each => each.Fits)
            .Take(2)
            .ToList();
        return best.Count == 1 || (best.Count == 2 && best[0].Fits > best[1].Fits) ? best[0].Line : null;
    }
}
