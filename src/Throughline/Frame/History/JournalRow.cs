using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.Frame.History;

/// <summary>A line of the journal in the district's words.</summary>
internal sealed record JournalRow(JournalEntry Entry, LocalDateTime When, string What, string About)
{
    /// <summary>The journal as a list.</summary>
    public static ListOf<JournalRow> Columns { get; } =
        new ListOf<JournalRow>("Journal", "line", "lines")
            .Column("Line", row => row.Entry.Sequence)
            .Column("When", row => row.When)
            .Column("Who", row => row.By)
            .ExportColumn("Account", row => row.Entry.Who)
            .Column("Act", row => row.Entry.Act, filter: true)
            .Column("What", row => row.What, filter: true)
            .Column("Which", row => row.Entry.Key, link: row => row.Link)
            .Column("About", row => row.About)
            .ExportColumn("Hash", row => row.Entry.Hash)
            .SortedBy("Line", down: true)
            .WhenEmpty(
                "Nothing was written down in these days",
                "Every change and every reading of a guarded record appears here."
            );

    /// <summary>Whether its reader may look at all lines of the same record; an administrator may not.</summary>
    private bool Opens { get; init; } = true;

    private string? Link =>
        !Opens || (Entry.Kind.StartsWith('R') && char.IsAsciiDigit(Entry.Kind[^1]))
            ? null
            : $"/journal/{Entry.Kind}/{Uri.EscapeDataString(Entry.Key)}";

    /// <summary>Who did it, by name; the account's address where nobody of the roster stands behind it.</summary>
    public string By { get; private init; } = Entry.Who;

    /// <summary>Entries with the people's names, in the district's time.</summary>
    public static async Task<IReadOnlyList<JournalRow>> Of(
        ThroughlineDb db,
        IReadOnlyList<JournalEntry> entries,
        string? zone,
        bool namesPeople,
        CancellationToken stop
    )
    {
        var ids = namesPeople ? entries.Select(entry => entry.AboutId).OfType<long>().Distinct().ToList() : [];
        var names = await db
            .People.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        var accounts = entries.Select(entry => entry.AccountId).OfType<long>().Distinct().ToList();
        var actors = await db
            .Users.Where(account => accounts.Contains(account.Id))
            .Join(
                db.People,
                account => account.PersonId,
                person => person.Id,
                (account, person) => new { account.Id, person.Name }
            )
            .ToDictionaryAsync(actor => actor.Id, actor => actor.Name, stop);
        return
        [
            .. entries.Select(entry => new JournalRow(
                entry,
                DistrictDay.MomentOf(entry.When, zone),
                KindWords.Of(entry.Kind),
                entry.AboutId is { } about ? names.GetValueOrDefault(about, "") : ""
            )
            {
                By = entry.AccountId is { } account ? actors.GetValueOrDefault(account, entry.Who) : entry.Who,
                Opens = namesPeople,
            }),
        ];
    }
}
