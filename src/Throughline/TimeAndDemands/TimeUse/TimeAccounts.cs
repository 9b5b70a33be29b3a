using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>The kept weeks, contacts, breaks and displaced visits of ILDs: brought up to date before they are read.</summary>
internal sealed class TimeAccounts(ThroughlineDb db, RosterCache rosters)
{
    /// <summary>Rebuilds the accounts of those ILDs whose calendars, roster or rules are no longer what they were worked out from.</summary>
    /// <param name="owners">The ILDs; null for everybody who has a calendar.</param>
    /// <param name="today">The day taken for today.</param>
    /// <param name="stop">Stops between two ILDs.</param>
    /// <returns>How many were rebuilt.</returns>
    public async Task<int> Refresh(IReadOnlyCollection<long>? owners, DateOnly today, CancellationToken stop = default)
    {
        var stale = await Stale(owners, today, stop);
        if (stale.Count > 0)
        {
            await Rebuild(stale, today, stop);
        }
        return stale.Count;
    }

    /// <summary>Everybody's accounts for a page: a few are rebuilt at once; many in the background, while the figures of before are read.</summary>
    /// <seealso cref="Underway"/>
    public async Task RefreshAll(DateOnly today, CancellationToken stop = default)
    {
        var stale = await Stale(null, today, stop);
        if (stale.Count > Recount.AtOnce)
        {
            Underway = await Recount.Queue(db, stop);
        }
        else if (stale.Count > 0)
        {
            await Rebuild(stale, today, stop);
        }
    }

    /// <summary>The count that goes on in the background, and how far it is; null when what was read is of today.</summary>
    public Job? Underway { get; private set; }

    /// <summary>The ILDs whose accounts were worked out from something else than there is now.</summary>
    internal async Task<List<long>> Stale(IReadOnlyCollection<long>? owners, DateOnly today, CancellationToken stop)
    {
        var district = await rosters.Current(db, stop);
        var versions = await CalendarVersions(owners, stop);
        var bases = await Bases(owners, stop);
        return
        [
            .. versions.Keys.Where(owner => !IsFresh(bases.GetValueOrDefault(owner), district.Version, versions[owner], today)),
            .. bases.Keys.Except(versions.Keys),
        ];
    }

    /// <summary>Rebuilds the accounts of some ILDs whatever they were worked out from: all or none, in the caller's transaction where there is one.</summary>
    public async Task Rebuild(IReadOnlyCollection<long> owners, DateOnly today, CancellationToken stop = default)
    {
        var district = await rosters.Current(db, stop);
        var window = Horizon.On(today, district.Index.Roster.District.SchoolYearStart);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var versions = await CalendarVersions(owners, stop);
        foreach (var owner in owners)
        {
            var entries = await db
                .Engagements.IgnoreQueryFilters([Wall.Name])
                .Where(one => one.OwnerId == owner)
                .AsValues()
                .ToListAsync(stop);
            await RebuildOne(owner, entries, district, window, versions.GetValueOrDefault(owner, ""), stop);
        }
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }
    }

    /// <summary>Rebuilds the account of an ILD whose entries the caller has just read, all of them, within the caller's transaction.</summary>
    public async Task Rebuild(long owner, List<Engagement> entries, DateOnly today, CancellationToken stop)
    {
        var district = await rosters.Current(db, stop);
        var window = Horizon.On(today, district.Index.Roster.District.SchoolYearStart);
        var versions = await CalendarVersions([owner], stop);
        await RebuildOne(owner, entries, district, window, versions.GetValueOrDefault(owner, ""), stop);
    }

    /// <summary>Keeps what an ILD says of a visit: whether it took place after all, and what displaced it.</summary>
    public async Task<MissedVisit> Say(
        Engagement visit,
        bool didNotHappen,
        Focus? cause,
        string? unit,
        DateOnly today,
        CancellationToken stop
    )
    {
        const int Longest = 100;
        var words = (unit ?? "").Trim();
        var said = new MissedVisit
        {
            OwnerId = visit.OwnerId,
            Uid = visit.Uid,
            SeriesSlot = visit.SeriesSlot,
            DidNotHappen = didNotHappen,
            CauseFocus = cause,
            CauseUnit = words.Length > Longest ? words[..Longest] : words,
            By = db.Actor.Name,
            At = db.Clock.GetUtcNow(),
        };
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        db.MissedVisits.Add(said);
        await db.SaveChangesAsync(stop);
        await Rebuild([visit.OwnerId], today, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }
        return said;
    }

    private async Task RebuildOne(
        long owner,
        List<Engagement> entries,
        ReadyRoster district,
        Window window,
        string calendarVersion,
        CancellationToken stop
    )
    {
        var said = await Confirmations.Of(db, owner, district, stop);
        var missed = await MissedVisits.Of(db, owner, stop);
        var occurrences = entries.ConvertAll(one =>
            missed.DidNotHappen(one)
                ? one.ToOccurrence(said.For(one)) with
                {
                    HasVanished = true,
                }
                : one.ToOccurrence(said.For(one))
        );
        var time = TimeAccount.For(
            district.Index,
            district.Rules,
            district.KeyOf(owner)!,
            occurrences,
            Used(occurrences, window)
        );
        var rows = new AccountRows(db, owner, district, missed);
        await rows.Replace(time, stop);
        await rows.ReplaceBasis(window, calendarVersion, stop);
    }

    // Empty years at both ends would be empty rows: the account covers the days that the calendars reach.
    private static Window Used(List<Occurrence> occurrences, Window window)
    {
        if (occurrences.Count == 0)
        {
            return window with { From = window.To };
        }
        var first = DateOnly
            .FromDateTime(DateTimeOffset.FromUnixTimeSeconds(occurrences.Min(one => Math.Min(one.Start, one.Slot))).UtcDateTime)
            .AddDays(-1);
        var last = DateOnly
            .FromDateTime(DateTimeOffset.FromUnixTimeSeconds(occurrences.Max(one => one.End)).UtcDateTime)
            .AddDays(1);
        var from = first > window.From ? first : window.From;
        var to = last < window.To ? last : window.To;
        return new Window(from, to < from ? from : to);
    }

    private static bool IsFresh(AccountBasis? basis, string roster, string calendars, DateOnly today) =>
        basis is not null
        && basis.RosterVersion == roster
        && basis.CalendarVersion == calendars
        && basis.From <= today
        && basis.To >= today.AddDays(60);

    private async Task<Dictionary<long, string>> CalendarVersions(IReadOnlyCollection<long>? owners, CancellationToken stop)
    {
        var calendars = db.Calendars.AsNoTracking().IgnoreQueryFilters([Wall.Name]);
        var asked = owners is null ? calendars : calendars.Where(one => owners.Contains(one.OwnerId));
        var rows = await asked
            .Select(one => new
            {
                one.OwnerId,
                one.Id,
                one.LastImport,
            })
            .ToListAsync(stop);
        return rows.GroupBy(one => one.OwnerId)
            .ToDictionary(
                group => group.Key,
                group => string.Join(',', group.OrderBy(one => one.Id).Select(one => $"{one.Id}.{one.LastImport}"))
            );
    }

    private Task<Dictionary<long, AccountBasis>> Bases(IReadOnlyCollection<long>? owners, CancellationToken stop)
    {
        var bases = db.AccountBases.AsNoTracking();
        var asked = owners is null ? bases : bases.Where(one => owners.Contains(one.OwnerId));
        return asked.ToDictionaryAsync(one => one.OwnerId, stop);
    }
}
