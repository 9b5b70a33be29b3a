using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse.Cards;
using Throughline.TimeAndDemands.TimeUse.Commitments;

namespace Throughline.TimeAndDemands.TimeUse.Today;

/// <summary>Puts together what the page Today shows.</summary>
internal sealed class TodayViews(ThroughlineDb db, IldDays ilds, TimeAccounts accounts, WalkInCards cards)
{
    // Three weeks: from then on a gap is told.
    private const int LongGap = 21;
    private const long OneDay = 86_400;

    public async Task<TodayView> Of(long owner, DateOnly today, long? asked, CancellationToken stop)
    {
        await accounts.Refresh([owner], today, stop);
        var monday = LocalTimes.MondayOf(today);
        var days = await ilds.Open(owner, new Window(monday, monday.AddDays(6)), stop);
        var now = db.Clock.GetUtcNow().ToUnixTimeSeconds();
        var next = await db
            .Contacts.AsNoTracking()
            .Where(one => one.OwnerId == owner && one.Start > now)
            .OrderBy(one => one.Start)
            .ThenBy(one => one.PrincipalId)
            .FirstOrDefaultAsync(stop);
        var seen = await Seen(owner, now, stop);
        var own = days.Time.Contacts.Select(contact => contact.PrincipalId).ToList();
        var view = new TodayView(days, today, now)
        {
            Commitment = await db.Commitments.For(owner, monday, stop),
            Ended = days
                .Time.Occurrences.Where(one =>
                    one.IsContact && one.Occurrence.End <= now && one.Occurrence.End > now - 2 * OneDay
                )
                .Where(one => days.Said.For(days.Entry(one)) is null && days.Missed.For(days.Entry(one)) is null)
                .OrderByDescending(one => one.Occurrence.End)
                .Select(one => Words(one, days))
                .FirstOrDefault(),
            Missed =
                asked is { } entry && days.Find(entry) is { } missed && days.Missed.DidNotHappen(days.Entry(missed))
                    ? Words(missed, days)
                    : null,
            Principals = own.Count,
            Unseen = Unseen(own, seen, days, today),
        };
        return next is null ? view : await WithNext(view, next, stop);
    }

    private async Task<TodayView> WithNext(TodayView view, Contact next, CancellationToken stop)
    {
        var district = view.Days.District;
        var card = await cards.Of(district, new CardQuestion(next.OwnerId, next.PrincipalId, view.Now, next.Start), stop);
        var when = district.Index.Zone.When(next.Start, view.Date);
        return view with
        {
            Card = card with { Visit = $"{when}, {Durations.Of(next.End - next.Start)}" },
            Next = $"{card.Principal} at {card.School}, {when}",
        };
    }

    private async Task<Dictionary<long, (long? Last, long? Next)>> Seen(long owner, long now, CancellationToken stop)
    {
        var rows = await db
            .Contacts.AsNoTracking()
            .Where(one => one.OwnerId == owner)
            .GroupBy(one => one.PrincipalId)
            .Select(group => new
            {
                group.Key,
                Last = group.Max(one => one.Start <= now ? (long?)one.Start : null),
                Next = group.Min(one => one.Start > now ? (long?)one.Start : null),
            })
            .ToListAsync(stop);
        return rows.ToDictionary(row => row.Key, row => (row.Last, row.Next));
    }

    private static List<UnseenPrincipal> Unseen(
        List<string> own,
        Dictionary<long, (long? Last, long? Next)> seen,
        AccountedDays days,
        DateOnly today
    )
    {
        var zone = days.District.Index.Zone;
        var unseen = new List<UnseenPrincipal>();
        foreach (var key in own)
        {
            var (last, next) = seen.GetValueOrDefault(days.District.PersonIds[key]);
            int? gap = last is { } start ? today.DayNumber - zone.DayOf(start).DayNumber : null;
            if (gap is null or >= LongGap)
            {
                var person = days.District.Person(key)!;
                unseen.Add(
                    new(person.Name, days.District.SchoolOf(person), gap, next is { } booked ? zone.When(booked, today) : null)
                );
            }
        }
        return [.. unseen.OrderByDescending(one => one.Days ?? int.MaxValue).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private VisitWords Words(CodedOccurrence one, AccountedDays days)
    {
        var (entry, district) = (days.Entry(one), days.District);
        var principals = (one.Code?.PrincipalIds ?? []).Select(key => district.Person(key)!).ToList();
        var place = principals.Count == 1 ? district.SchoolOf(principals[0]) : entry.Summary;
        return new VisitWords(
            entry.Id,
            $"{place}, {district.Index.Zone.Between(entry.Start, entry.End)}",
            string.Join(", ", principals.Select(person => person.Name))
        )
        {
            Cards =
            [
                .. principals
                    .Select(person => (person.Name, Href: cards.AddressOf(district.PersonIds[person.Id])))
                    .Where(card => card.Href is not null)
                    .Select(card => (card.Name, card.Href!)),
            ],
        };
    }
}
