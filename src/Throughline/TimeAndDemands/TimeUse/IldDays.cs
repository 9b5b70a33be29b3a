using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse.Sharing;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>One ILD's days worked out from their entries, with every entry behind every figure: for the pages that only the ILD sees.</summary>
internal sealed class IldDays(ThroughlineDb db, RosterCache rosters)
{
    // All-day entries stand at midnight as if in UTC: a day more holds those of the window's first and last day.
    private const long Around = 86_400L;

    /// <summary>The account of some days. Rows that the reader may not see are not in it: the wall cuts the query.</summary>
    public async Task<IldTime> Read(long owner, Window window, CancellationToken stop = default) =>
        (await Open(owner, window, stop)).Time;

    /// <summary>The same with the entries behind it.</summary>
    public Task<AccountedDays> Open(long owner, Window window, CancellationToken stop = default) =>
        Open(owner, window, db.Engagements, stop);

    /// <summary>The same of the kept contacts' entries alone: enough for contacts, and a small part of a year. The kept rows are to be up to date.</summary>
    public Task<AccountedDays> OpenContacts(long owner, Window window, CancellationToken stop = default)
    {
        var starts = db
            .Contacts.Where(met => met.OwnerId == owner && met.Day >= window.From && met.Day <= window.To)
            .Select(met => met.Start);
        return Open(owner, window, db.Engagements.Where(one => starts.Contains(one.Start)), stop);
    }

    /// <summary>The same where the program keeps the account itself, whoever's request it is in: nothing of it is shown.</summary>
    public Task<AccountedDays> OpenToKeep(long owner, Window window, CancellationToken stop = default) =>
        Open(owner, window, db.Engagements.IgnoreQueryFilters([Wall.Name]), stop);

    /// <summary>The week that an ILD has shared, for the one with whom it is shared: the share is what opens the wall.</summary>
    public Task<AccountedDays> OpenShared(WeekShare share, CancellationToken stop = default) =>
        Open(
            share.OwnerId,
            new Window(share.Monday, share.Monday.AddDays(6)),
            share.IsOpen ? db.Engagements.IgnoreQueryFilters([Wall.Name]) : db.Engagements,
            stop
        );

    private async Task<AccountedDays> Open(
        long owner,
        Window window,
        IQueryable<Engagement> engagements,
        CancellationToken stop
    )
    {
        var district = await rosters.Current(db, stop);
        var (from, to) = district.Index.Zone.Instants(window);
        var rows = await engagements.Touching(owner, from - Around, to + Around).AsValues().ToListAsync(stop);
        // What covered the slot of a displaced visit is its cause, and a slot that begins on these days may end after them.
        var reach = rows.Where(one => !one.IsAllDay && one.Slot < to).Select(one => one.SlotEnd).Append(to).Max();
        if (reach > to + Around)
        {
            rows = await engagements.Touching(owner, from - Around, reach).AsValues().ToListAsync(stop);
        }
        var said = await Confirmations.Of(db, owner, district, stop);
        var missed = await MissedVisits.Of(db, owner, stop);
        return new AccountedDays(owner, window, district, rows, said, missed);
    }
}
