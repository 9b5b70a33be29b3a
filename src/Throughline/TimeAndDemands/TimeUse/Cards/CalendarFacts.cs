using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Persistence;
using Throughline.Shell.Wording;

namespace Throughline.TimeAndDemands.TimeUse.Cards;

/// <summary>What the calendar knows for a card: the last contact, visits that are owed, the next date.</summary>
internal sealed class CalendarFacts(ThroughlineDb db, RosterCache rosters)
{
    // What was displaced longer ago is not brought up at the door.
    private const int OwedDays = 56;
    private const int MostOwed = 3;

    public async Task<IReadOnlyList<CardFact>> Of(CardQuestion question, CancellationToken stop)
    {
        var zone = (await rosters.Current(db, stop)).Index.Zone;
        var today = zone.DayOf(question.Now);
        var contacts = db
            .Contacts.AsNoTracking()
            .Where(one => one.OwnerId == question.Ild && one.PrincipalId == question.Principal);
        var last = await contacts
            .Where(one => one.Start <= question.Now)
            .OrderByDescending(one => one.Start)
            .FirstOrDefaultAsync(stop);
        var after = question.Visit ?? question.Now;
        var next = await contacts.Where(one => one.Start > after).OrderBy(one => one.Start).FirstOrDefaultAsync(stop);
        var since = today.AddDays(-OwedDays);
        var owed = await db
            .DisplacedContacts.AsNoTracking()
            .Where(one => one.OwnerId == question.Ild && one.PrincipalId == question.Principal)
            .Where(one => one.Day >= since && one.Day <= today && !one.IsMadeUp)
            .OrderByDescending(one => one.Start)
            .Take(MostOwed)
            .ToListAsync(stop);
        return
        [
            new(
                CardPlace.LastContact,
                "Last contact",
                last is null
                    ? [new("None in this calendar yet.")]
                    : [new($"{Day(last.Day)}, {Durations.Of(last.End - last.Start)}") { Meta = Ago(last.Day, today) }]
            ),
            new(
                CardPlace.Owed,
                "Owed",
                [
                    .. owed.Select(one => new CardLine($"The visit of {Day(one.Day)}")
                    {
                        Meta = $"Displaced by {CauseWords.Of(one.CauseFocus, one.CauseUnit)}.",
                    }),
                ]
            ),
            new(
                CardPlace.NextDate,
                question.Visit is null ? "Next date" : "Next date after this one",
                [
                    next is null
                        ? new("None is booked.")
                        : new($"{Day(next.Day)}, {Dates.Clock(zone.Local(next.Start).TimeOfDay)}"),
                ]
            ),
        ];
    }

    private static string Day(DateOnly day) => Dates.WithWeekday(LocalDate.FromDateOnly(day));

    private static string Ago(DateOnly day, DateOnly today) =>
        (today.DayNumber - day.DayNumber) switch
        {
            0 => "Today",
            1 => "Yesterday",
            var days => $"{days} days ago",
        };
}
