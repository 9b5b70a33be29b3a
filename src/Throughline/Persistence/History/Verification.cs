using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.History;

/// <summary>Whether the journal is as it was written and the data whole: what <c>throughline verify</c> says, and the journal's page.</summary>
/// <param name="Lines">How many lines the journal has.</param>
/// <param name="Findings">One sentence for each thing that is wrong; empty when nothing is.</param>
internal sealed record Verification(long Lines, IReadOnlyList<string> Findings)
{
    /// <summary>Looks at everything.</summary>
    /// <param name="db">A context of the installation.</param>
    /// <param name="kept">Heads as they were kept outside, one a line; others are passed over.</param>
    /// <param name="stop">Ends the search.</param>
    public static async Task<Verification> Of(ThroughlineDb db, IReadOnlyList<string> kept, CancellationToken stop = default)
    {
        var findings = new List<string>();
        var heads = await db.JournalHeads.AsNoTracking().OrderBy(head => head.Sequence).ToListAsync(stop);
        findings.AddRange(
            heads
                .Where(head => !head.IsMarkedBy(db.JournalKey))
                .Select(head =>
                    $"The head of {head.Day:yyyy-MM-dd} does not go with the key that is here: one of the two is another."
                )
        );
        var outside = kept.Select(JournalHead.Read).OfType<(long Sequence, string Hash)>();
        var expected = heads
            .Select(head => (head.Sequence, head.Hash, From: "its head of the day"))
            .Concat(outside.Select(head => (head.Sequence, head.Hash, From: "the head kept outside")))
            .ToLookup(head => head.Sequence);
        var (last, met) = await Chain(db, expected, findings, stop);
        findings.AddRange(
            expected
                .Where(head => !met.Contains(head.Key))
                .SelectMany(head => head)
                .Select(head =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Line {head.Sequence} is gone, of which {head.From} tells; the journal ends at {last}: its tail was cut off, or an older copy was put back."
                    )
                )
        );
        findings.AddRange(await Rows(db, stop));
        return new Verification(last, findings);
    }

    // Each line follows the one before, and each head is met on the way.
    private static async Task<(long Last, HashSet<long> Met)> Chain(
        ThroughlineDb db,
        ILookup<long, (long Sequence, string Hash, string From)> expected,
        List<string> findings,
        CancellationToken stop
    )
    {
        JournalEntry? before = null;
        var met = new HashSet<long>();
        var lines = db.JournalEntries.AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable();
        await foreach (var entry in lines.WithCancellation(stop))
        {
            if (!entry.Follows(before))
            {
                findings.Add(
                    $"Line {entry.Sequence} is not as it was written, or a line before it was taken out, put in or moved."
                );
            }
            foreach (var head in expected[entry.Sequence])
            {
                met.Add(entry.Sequence);
                if (head.Hash != entry.Hash)
                {
                    findings.Add($"Line {entry.Sequence} has another hash than {head.From}: the journal was written anew.");
                }
            }
            before = entry;
        }
        return (before?.Sequence ?? 0, met);
    }

    private static async Task<IEnumerable<string>> Rows(ThroughlineDb db, CancellationToken stop)
    {
        if (db is not SqliteDb)
        {
            return [];
        }
        var integrity = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(stop);
        var orphans = await db
            .Database.SqlQueryRaw<string>("SELECT \"table\" || ' ' || rowid AS \"Value\" FROM pragma_foreign_key_check")
            .ToListAsync(stop);
        return integrity
            .Where(line => line != "ok")
            .Select(line => $"The database file is damaged: {line}.")
            .Concat(orphans.Select(row => $"The row {row} refers to one that is not there."));
    }
}
