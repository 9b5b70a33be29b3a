using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Loading;
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
        var stamp = await Stamp(db, stop);
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

    // Figures come by imports, which are one entry each and may be taken back; whatever else changes them is in the journal.
    private static async Task<string> Stamp(ThroughlineDb db, CancellationToken stop)
    {
        var imports = db.Imports.Where(one => one.Kind == ScoreImport.Kind);
        var last = await imports.MaxAsync(one => (long?)one.Id, stop);
        var undone = await imports.CountAsync(one => one.UndoneAt != null, stop);
        var changed = await db.JournalEntries.Where(one => Kinds.Contains(one.Kind)).CountAsync(stop);
        return $"{db.Database.GetDbConnection().ConnectionString}|{last}|{undone}|{changed}";
    }
}
