using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse.Today;

namespace Throughline.TimeAndDemands.TimeUse.QuickCapture;

/// <summary>Keeps what is written down in a hallway as an entry of the week: once, however often it is sent.</summary>
internal sealed class Captures(ThroughlineDb db, RosterCache rosters, TimeAccounts accounts, VisitAnswers answers)
{
    /// <summary>The calendar that holds them; no file can have this name.</summary>
    public const string Source = "/capture";

    /// <summary>Keeps it; null where it had been kept before.</summary>
    public async Task<Capture?> Keep(long owner, NewCapture said, DateOnly today, CancellationToken stop)
    {
        var known = db.Captures.AsNoTracking().Where(one => one.SentAs == said.SentAs);
        if (await known.AnyAsync(stop))
        {
            return null;
        }
        try
        {
            return await KeepNew(owner, said, today, stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // Sent twice at the same moment: the other one is kept.
            if (!await known.AnyAsync(stop))
            {
                throw;
            }
            return null;
        }
    }

    /// <summary>Takes one back: the entry it made, and what it said.</summary>
    public async Task<bool> TakeBack(long owner, long capture, DateOnly today, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var row = await db.Captures.SingleOrDefaultAsync(one => one.Id == capture && one.OwnerId == owner, stop);
        if (row is null || row.TakenBackAt is not null)
        {
            return false;
        }
        row.TakeBack(db.Now);
        var said = db.Confirmations.Where(one => one.OwnerId == owner);
        db.Confirmations.RemoveRange(
            row.MadeEntry ? said.Where(one => one.Uid == row.Uid) : said.Where(one => one.Id == row.SaidId)
        );
        if (row.MadeEntry)
        {
            db.MissedVisits.RemoveRange(db.MissedVisits.Where(one => one.OwnerId == owner && one.Uid == row.Uid));
            db.Engagements.RemoveRange(db.Engagements.Where(one => one.OwnerId == owner && one.Uid == row.Uid));
        }
        await db.SaveChangesAsync(stop);
        await accounts.Rebuild([owner], today, stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task<Capture> KeepNew(long owner, NewCapture said, DateOnly today, CancellationToken stop)
    {
        var now = db.Now;
        var (start, end) = said.Time(now);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var visit = said.Principal is { } principal ? await answers.VisitDuring(owner, principal, start, end, stop) : null;
        var entry = visit ?? await Enter(owner, said, start, end, stop);
        var answer = said.Was is { } was ? await answers.Keep(entry, was, today, stop) : null;
        var capture = new Capture
        {
            OwnerId = owner,
            SentAs = said.SentAs,
            Uid = entry.Uid,
            SeriesSlot = entry.SeriesSlot,
            MadeEntry = visit is null,
            SaidId = answer?.Said?.Id,
            TappedAt = DateTimeOffset.FromUnixTimeSeconds(end),
            ReceivedAt = now,
        };
        db.Captures.Add(capture);
        await db.SaveChangesAsync(stop);
        if (answer is null && visit is null)
        {
            await accounts.Rebuild([owner], today, stop);
        }
        await transaction.CommitAsync(stop);
        return capture;
    }

    private async Task<Engagement> Enter(long owner, NewCapture said, long start, long end, CancellationToken stop)
    {
        var calendar =
            await db.Calendars.SingleOrDefaultAsync(one => one.OwnerId == owner && one.Source == Source, stop)
            ?? db.Calendars.Add(
                new Calendar
                {
                    OwnerId = owner,
                    Source = Source,
                    ContentHash = "",
                    ReceivedAt = db.Now,
                    LastImport = db.Now.UtcTicks,
                }
            ).Entity;
        await db.SaveChangesAsync(stop);
        var district = await rosters.Current(db, stop);
        var person = said.Principal is { } key ? district.Person(district.KeyOf(key)!) : null;
        var entry = new Engagement
        {
            OwnerId = owner,
            CalendarId = calendar.Id,
            Uid = $"capture-{said.SentAs:N}",
            SeriesSlot = null,
            IsAllDay = false,
            Start = start,
            End = end,
            Slot = start,
            SlotEnd = end,
            Summary = person is null ? said.Line : $"With {person.Name}",
            Attendees = person is null ? [] : [.. person.Emails.Take(1)],
            FirstSeen = db.Now,
        };
        db.Engagements.Add(entry);
        await db.SaveChangesAsync(stop);
        return entry;
    }
}
