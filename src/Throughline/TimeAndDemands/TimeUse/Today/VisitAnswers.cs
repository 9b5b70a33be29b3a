using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse.Today;

/// <summary>What a visit was, kept the same way wherever it is tapped: on Today, on the principal's card, on a phone without a signal.</summary>
internal sealed class VisitAnswers(ThroughlineDb db, IldDays ilds, TimeAccounts accounts)
{
    // Whoever taps later than that no longer means the last visit.
    private const long Reach = 2 * 86_400;

    // A tap on the way to the car is still about the visit that has just ended.
    private const long JustOver = 3600;

    /// <summary>
    /// The visit of an ILD with a principal that a tap at this moment is about: the one that began last within two days. One that the ILD
    /// has already said did not happen counts too, so that a wrong tap can be put right. Null for none.
    /// </summary>
    public async Task<Engagement?> VisitBefore(long ild, long principal, DateTimeOffset tapped, CancellationToken stop)
    {
        var at = tapped.ToUnixTimeSeconds();
        var day = DateOnly.FromDateTime(tapped.UtcDateTime);
        var days = await ilds.Open(ild, new Window(day.AddDays(-3), day.AddDays(1)), stop);
        var key = days.District.KeyOf(principal);
        return days
            .Time.Occurrences.Where(one => one.Code is { IsWithPrincipals: true } code && code.PrincipalIds.Contains(key))
            .Where(one => one.IsContact || days.Missed.DidNotHappen(days.Entry(one)))
            .Where(one => one.Occurrence.Start <= at && one.Occurrence.Start > at - Reach)
            .OrderByDescending(one => one.Occurrence.Start)
            .Select(days.Entry)
            .FirstOrDefault(entry => !entry.IsPrivate);
    }

    /// <summary>
    /// The visit of an ILD with a principal that stands in the calendar at this time, or ended within the hour before: what is written down
    /// in a hallway is about it. Null for none.
    /// </summary>
    public async Task<Engagement?> VisitDuring(long ild, long principal, long start, long end, CancellationToken stop)
    {
        var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(end).UtcDateTime);
        var days = await ilds.Open(ild, new Window(day.AddDays(-1), day.AddDays(1)), stop);
        var key = days.District.KeyOf(principal);
        return days
            .Time.Occurrences.Where(one => one is { IsContact: true, Code: { } code } && code.PrincipalIds.Contains(key))
            .Where(one => one.Occurrence.Start < end && one.Occurrence.End + JustOver > start)
            .OrderByDescending(one => one.Occurrence.Start)
            .Select(days.Entry)
            .FirstOrDefault(entry => !entry.IsPrivate);
    }

    /// <summary>Keeps the answer and works the figures out anew, in the caller's transaction where there is one.</summary>
    public async Task<SaidOfVisit> Keep(Engagement visit, VisitAnswer answer, DateOnly today, CancellationToken stop)
    {
        if (answer == VisitAnswer.Missed)
        {
            return new(null, await accounts.Say(visit, didNotHappen: true, null, "", today, stop));
        }
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        // Who tapped first that it did not happen has thought better of it.
        var back = (await MissedVisits.Of(db, visit.OwnerId, stop)).DidNotHappen(visit)
            ? await accounts.Say(visit, didNotHappen: false, null, "", today, stop)
            : null;
        var said = new Confirmation
        {
            OwnerId = visit.OwnerId,
            Uid = visit.Uid,
            SeriesSlot = visit.SeriesSlot,
            Focus = answer == VisitAnswer.Teaching ? Focus.Instruction : Focus.Other,
            By = db.Actor.Name,
            At = db.Clock.GetUtcNow(),
        };
        db.Confirmations.Add(said);
        await db.SaveChangesAsync(stop);
        await accounts.Rebuild([visit.OwnerId], today, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }
        return new(said, back);
    }
}

/// <summary>What was written down of a visit: its code, or that it did not happen (or did after all).</summary>
internal sealed record SaidOfVisit(Confirmation? Said, MissedVisit? Missed);

/// <summary>What a visit was, in one tap; none of the three is the right one.</summary>
internal enum VisitAnswer
{
    Teaching,
    Other,
    Missed,
}
