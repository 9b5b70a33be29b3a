using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.ParkedLetters;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;
using Throughline.TimeAndDemands.TimeUse.Upkeep;

namespace Throughline.Demo;

/// <summary>What happens between two visits at Harbor: minutes spent on writing down, seats taken to have a say, a letter that nothing could place. Story 9.</summary>
internal static class HarborHallway
{
    private static readonly DateOnly ThisWeek = new(2026, 3, 16);

    public static async Task Write(ThroughlineDb db, CancellationToken stop)
    {
        await Upkeep(db, stop);
        await Influence(db, stop);
        await Letter(db, stop);
        await db.SaveChangesAsync(stop);
    }

    // A week takes the six ILDs 6 to 18 minutes.
    private static async Task Upkeep(ThroughlineDb db, CancellationToken stop)
    {
        var ilds = await db
            .People.Where(person => person.Role == PersonRole.Ild)
            .OrderBy(person => person.Id)
            .Select(person => person.Id)
            .ToListAsync(stop);
        foreach (var (at, ild) in ilds.Index())
        {
            for (var week = 0; week <= 6; week++)
            {
                db.WeeksOfUpkeep.Add(
                    new WeekOfUpkeep
                    {
                        OwnerId = ild,
                        Monday = ThisWeek.AddDays(-7 * week),
                        Seconds = 360 + 120 * at + 37 * (week * (at + 3) % 5),
                    }
                );
            }
        }
    }

    private static async Task Influence(ThroughlineDb db, CancellationToken stop)
    {
        (string Title, string Matter, string Decided, HadSay? Say)[] seats =
        [
            (
                "Program improvement plan review",
                "Whether improvement plans are read by one office or two",
                "One office reads them, with the network at the table.",
                HadSay.AsSaid
            ),
            ("Boundary committee", "Which streets move to another school in the fall", "", null),
        ];
        foreach (var (title, matter, decided, say) in seats)
        {
            var entries = await db
                .Engagements.Where(one => one.Summary == title && !one.IsCancelled)
                .Select(one => new
                {
                    one.OwnerId,
                    one.Uid,
                    one.SeriesSlot,
                    one.Start,
                })
                .ToListAsync(stop);
            foreach (var one in entries.DistinctBy(one => (one.OwnerId, one.Uid, one.SeriesSlot)))
            {
                var tag = new InfluenceMeeting
                {
                    OwnerId = one.OwnerId,
                    Uid = one.Uid,
                    SeriesSlot = one.SeriesSlot,
                    Matter = matter,
                    TaggedAt = DateTimeOffset.FromUnixTimeSeconds(one.Start).AddDays(-3),
                };
                if (say is { } had)
                {
                    tag.Decide(decided, had, new DateTimeOffset(2026, 2, 3, 15, 0, 0, TimeSpan.Zero));
                }
                db.InfluenceMeetings.Add(tag);
            }
        }
    }

    private static async Task Letter(ThroughlineDb db, CancellationToken stop)
    {
        var deputy = await db.People.SingleAsync(person => person.Name == CentralOffice.Deputy, stop);
        db.ParkedLetters.Add(
            new ParkedLetter
            {
                OwnerId = deputy.Id,
                DueOn = new DateOnly(2026, 3, 20),
                From = "events@countylibraries.example",
                FromName = "County Libraries",
                Subject = "Reading week in April",
                Text =
                    "Good morning, could your principals name one room each for our reading week, April 20 to 24? A reply by the end of the month would help. Thank you!",
                MessageId = "reading-week@countylibraries.example",
                ReceivedAt = new DateTimeOffset(2026, 3, 19, 13, 5, 0, TimeSpan.Zero),
            }
        );
    }
}
