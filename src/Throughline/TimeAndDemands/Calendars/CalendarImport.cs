using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Confirming;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>Receives a calendar file for an ILD: compares, keeps what appeared, changed and vanished, and brings the account up to date, all in one transaction.</summary>
internal sealed class CalendarImport(ThroughlineDb db, RosterCache rosters)
{
    /// <summary>The kind under which the import is kept.</summary>
    public const string Kind = "calendar";

    /// <summary>What is too large.</summary>
    public CalendarLimits Limits { get; init; } = CalendarLimits.Default;

    /// <summary>Reads one file and changes nothing.</summary>
    /// <returns>What would be left out of it or read with a doubt.</returns>
    /// <inheritdoc cref="Receive"/>
    public async Task<IReadOnlyList<Problem>> Look(
        string owner,
        string source,
        byte[] bytes,
        DateOnly today,
        CancellationToken stop = default
    )
    {
        var index = (await rosters.Current(db, stop)).Index;
        var problems = new List<Problem>();
        Read(source, bytes, owner, index, Limits, problems)
            .Occurrences(Horizon.On(today, index.Roster.District.SchoolYearStart), index.Zone, Limits, problems);
        return problems;
    }

    /// <summary>Receives one file.</summary>
    /// <param name="owner">The ILD, by roster key.</param>
    /// <param name="source">The file's name.</param>
    /// <param name="bytes">The calendar, unpacked.</param>
    /// <param name="today">The day taken for today, for how far calendars are kept.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    /// <exception cref="UnsoundFileException">The file is refused as a whole; nothing was changed.</exception>
    public async Task<CalendarReceipt> Receive(
        string owner,
        string source,
        byte[] bytes,
        DateOnly today,
        CancellationToken stop = default
    )
    {
        var district = await rosters.Current(db, stop);
        var ownerId = district.PersonIds[owner];
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var calendars = db.Calendars.AsNoTracking().IgnoreQueryFilters([Wall.Name]);
        var before = await calendars.SingleOrDefaultAsync(one => one.OwnerId == ownerId && one.Source == source, stop);
        if (before?.ContentHash == hash)
        {
            return new CalendarReceipt(0, 0, 0, 0, 0, before.Problems) { IsSameAsBefore = true };
        }
        var window = Horizon.On(today, district.Index.Roster.District.SchoolYearStart);
        var problems = new List<Problem>();
        var content = Read(source, bytes, owner, district.Index, Limits, problems);
        var occurrences = content.Occurrences(window, district.Index.Zone, Limits, problems);

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var privates = await PrivateEntries.Of(db, ownerId, content.PrivateNames, stop);
        var importing = Importing.Begin(db, Kind, source, hash);
        var after = new Calendar
        {
            Id = before?.Id ?? (await importing.Keys<Calendar>(1, stop)).Dequeue(),
            OwnerId = ownerId,
            Source = source,
            ContentHash = hash,
            ReceivedAt = db.Clock.GetUtcNow(),
            LastImport = db.Clock.GetUtcNow().UtcTicks,
            Problems = [.. problems.Select(problem => problem.ToString())],
        };
        var days = district.Index.Zone.Instants(window);
        var known = await Known(after.Id, days, stop);
        var comparison = new Comparison(after, known, occurrences, privates.Names, after.ReceivedAt);
        comparison.TurnedPrivate.AddRange(await privates.Elsewhere(known, stop));
        var appeared = await Collect(importing, before, after, comparison, stop);
        var import = await importing.Write(stop);
        await privates.Forget(comparison.TurnedPrivate, stop);
        await new AcceptLearned(db, rosters).Run(ownerId, today, stop);
        var entries = await Entries(after, days, known, appeared, comparison, stop);
        await new TimeAccounts(db, rosters).Rebuild(ownerId, entries, today, stop);
        await transaction.CommitAsync(stop);
        if (comparison.TurnedPrivate.Count > 0)
        {
            await db.ClearTraces(stop);
        }
        return new CalendarReceipt(
            import.Id,
            comparison.Appeared.Count,
            comparison.Changed.Count,
            comparison.MovedCount,
            comparison.Vanished.Count + comparison.Forgotten.Count + comparison.TurnedPrivate.Count,
            after.Problems
        )
        {
            KeptDays = content.EventCount > 0 && occurrences.Count == 0 ? window : null,
        };
    }

    private static CalendarContent Read(
        string source,
        byte[] bytes,
        string owner,
        RosterIndex index,
        CalendarLimits limits,
        List<Problem> problems
    )
    {
        var content = new CalendarReader(index.Zone, limits).Read(source, bytes, index.AddressesOf(owner));
        problems.AddRange(content.Problems);
        return content;
    }

    // Only what lies in the days that are kept can vanish: the file says nothing of the rest.
    private async Task<List<Engagement>> Known(long calendar, (long From, long To) days, CancellationToken stop) =>
        await db
            .Engagements.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.CalendarId == calendar && one.End >= days.From && one.Start < days.To)
            .AsValues()
            .ToListAsync(stop);

    // All entries of the owner as they stand now; what was compared need not be read again.
    private async Task<List<Engagement>> Entries(
        Calendar calendar,
        (long From, long To) days,
        List<Engagement> known,
        List<Engagement> appeared,
        Comparison comparison,
        CancellationToken stop
    )
    {
        var touched = comparison.Touched.ToHashSet();
        var compared = known
            .Where(one => !touched.Contains(one.Id))
            .Concat(comparison.Changed.Concat(comparison.Vanished).Select(change => change.After))
            .Concat(appeared)
            .ToList();
        var others = await db
            .Engagements.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == calendar.OwnerId)
            .Where(one => one.CalendarId != calendar.Id || one.End < days.From || one.Start >= days.To)
            .AsValues()
            .ToListAsync(stop);
        return [.. compared, .. others.ExceptBy(compared.Select(one => one.Id), one => one.Id)];
    }

    private static async Task<List<Engagement>> Collect(
        Importing importing,
        Calendar? before,
        Calendar after,
        Comparison comparison,
        CancellationToken stop
    )
    {
        if (before is null)
        {
            importing.Add([after]);
        }
        else
        {
            importing.Change(before, after);
        }
        var keys = await importing.Keys<Engagement>(comparison.Appeared.Count, stop);
        var appeared = comparison.Appeared.Select(one => one with { Id = keys.Dequeue() }).ToList();
        importing.Add(appeared);
        foreach (var (old, now) in comparison.Changed.Concat(comparison.Vanished))
        {
            importing.Change(old, now);
        }
        importing.Remove(comparison.Forgotten.Concat(comparison.TurnedPrivate));
        // Of a first file everything is new: there is nothing to tell.
        var seen = before is null ? [] : SeenChange.Of(after, appeared, comparison);
        var numbers = await importing.Keys<SeenChange>(seen.Count, stop);
        importing.Add(seen.Select(one => one with { Id = numbers.Dequeue() }).ToList());
        return appeared;
    }
}

/// <summary>What a calendar file brought.</summary>
/// <param name="Import">The number by which it can be undone; 0 when nothing changed.</param>
/// <param name="Appeared">Occurrences seen for the first time.</param>
/// <param name="Changed">Occurrences that say something else now, moved ones among them.</param>
/// <param name="Moved">Of the changed ones, those at another time.</param>
/// <param name="Vanished">Occurrences that are no longer there.</param>
/// <param name="Problems">Events left out or read with a doubt.</param>
internal sealed record CalendarReceipt(
    long Import,
    int Appeared,
    int Changed,
    int Moved,
    int Vanished,
    IReadOnlyList<string> Problems
)
{
    /// <summary>The bytes were those of last time: nothing was done.</summary>
    public bool IsSameAsBefore { get; init; }

    /// <summary>The days over which calendars are kept, where the file has entries and none of them lies in these days.</summary>
    public Window? KeptDays { get; init; }

    /// <summary>That none lies in the days that are kept, in a sentence; empty where some do.</summary>
    public string Outside =>
        KeptDays is { } days
            ? $"None of its entries lies in the days that are kept, {Said(days.From)} to {Said(days.To)}."
            : "";

    private static string Said(DateOnly day) => Dates.WithYear(LocalDate.FromDateOnly(day));
}
