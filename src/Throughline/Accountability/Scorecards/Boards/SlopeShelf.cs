using System.Collections.Concurrent;
using Throughline.Accountability.Indicators;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>Slope books that were made already, kept until a figure or a version of an indicator changes; one shelf for the whole process.</summary>
internal sealed class SlopeShelf
{
    private const int Most = 80;
    private static readonly string[] Kinds = [nameof(ScoreValue), nameof(IndicatorVersion)];
    private readonly ConcurrentDictionary<(long Indicator, int UpTo), (string Stamp, SlopeBook Book)> books = new();

    /// <summary>The book of an indicator up to a year, as the figures stand now.</summary>
    public async Task<SlopeBook> Of(ThroughlineDb db, long indicator, int upTo, CancellationToken stop) =>
        (await Of(db, [indicator], upTo, stop))[indicator];

    /// <summary>The books of several indicators.</summary>
    public async Task<IReadOnlyDictionary<long, SlopeBook>> Of(
        ThroughlineDb db,
        IReadOnlyCollection<long> indicators,
        int upTo,
        CancellationToken stop
    )
    {
        var stamp = await FigureStamp.Of(db, Kinds, stop);
        var found = new Dictionary<long, SlopeBook>();
        foreach (var indicator in indicators)
        {
            if (!books.TryGetValue((indicator, upTo), out var kept) || kept.Stamp != stamp)
            {
                kept = (stamp, await SlopeBook.Load(db, indicator, upTo, stop));
                if (books.Count >= Most)
                {
                    books.Clear();
                }
                books[(indicator, upTo)] = kept;
            }
            found[indicator] = kept.Book;
        }
        return found;
    }
}
