using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Requests;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>Harbor's contact chart, and what its principals have asked for. Story 28.</summary>
internal sealed class HarborRequests(ThroughlineDb db)
{
    private readonly RequestDesk desk = new(db, new FirstCalls(db));
    private Dictionary<string, Person> people = [];
    private List<ChartLine> chart = [];

    /// <summary>Writes them, as of March 2026.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborRequests(db).Write(stop);

    private async Task Write(CancellationToken stop)
    {
        people = await db.People.ToDictionaryAsync(person => person.Name, stop);
        db.ChartLines.AddRange(
            new ChartLine
            {
                Topic = RequestWords.Teaching,
                IsStraight = false,
                Unit = "",
            },
            new ChartLine
            {
                Topic = "A new directive",
                IsStraight = false,
                Unit = "",
            },
            Line(
                "Heating, repairs, furniture",
                CentralOffice.Facilities,
                2,
                "boiler",
                "heat",
                "roof",
                "leak",
                "chair",
                "door",
                "repair"
            ),
            Line("Buses and routes", CentralOffice.Transportation, 1, "bus", "route", "driver", "field trip"),
            Line(
                "Vacancies, substitutes, leave",
                "Leland Marsh",
                3,
                "vacancy",
                "vacancies",
                "substitute",
                "leave",
                "hire",
                "posting"
            ),
            Line("Projectors, laptops, network", "Teo Nakamura", 2, "projector", "laptop", "wifi", "network", "printer"),
            Line("Orders and invoices", CentralOffice.Finance, 3, "invoice", "order", "purchase", "budget code")
        );
        await db.SaveChangesAsync(stop);
        chart = await db.Chart(stop);
        db.Reaches.Add(
            new Reach
            {
                PersonId = people["Marisol Vega"].Id,
                Phone = "555 0142",
                Best = "Text me before 8, or between visits.",
            }
        );
        db.AwayTimes.Add(
            new AwayTime
            {
                PersonId = people["Marisol Vega"].Id,
                CoverId = people["Elena Ruiz"].Id,
                First = new(2026, 3, 27),
                Last = new(2026, 3, 27),
                SaidAt = At(16),
            }
        );
        await Straight(stop);
        await Teaching(stop);
        await db.SaveChangesAsync(stop);
    }

    private ChartLine Line(string topic, string holder, int days, params string[] words) =>
        new()
        {
            Topic = topic,
            IsStraight = true,
            Unit = people[holder].Unit,
            HolderId = people[holder].Id,
            PromisedDays = days,
            Words = [.. words],
        };

    private async Task Straight(CancellationToken stop)
    {
        var heating = await Ask(
            "Rosa Delgado",
            "The boiler is out in the north wing; rooms are at 56 degrees.",
            "Heating",
            18,
            stop
        );
        heating.Say(people[CentralOffice.Facilities].Id, "A pump comes tomorrow before 10.", new(2026, 3, 18), At(18));
        var buses = await Ask("Dana Carter", "Two buses came 25 minutes late all week.", "Buses", 12, stop);
        buses.Answer(
            people[CentralOffice.Transportation].Id,
            "Route 14 has its own driver from Monday.",
            new(2026, 3, 13),
            At(13)
        );
        var projector = await Ask("Luis Moreno", "The projectors in rooms 12 and 14 show nothing.", "Projectors", 16, stop);
        projector.Answer(people["Teo Nakamura"].Id, "Both lamps are replaced.", new(2026, 3, 17), At(17));
        projector.Close(new(2026, 3, 17), At(17));
        var substitute = await Ask("Farid Haddad", "I need a substitute for grade 2 from Monday.", "Vacancies", 16, stop);
        substitute.Say(people["Leland Marsh"].Id, "Two people are asked; you hear by Friday.", new(2026, 3, 17), At(17));
        await Ask("Yolanda Price", "An order of science kits is stuck.", "Orders", 19, stop);
    }

    private async Task Teaching(CancellationToken stop)
    {
        var marisol = people["Marisol Vega"].Id;
        var elena = people["Elena Ruiz"];
        await Ask(
            "Luis Moreno",
            "Could someone look at our grade 7 team meetings with me before I change the schedule?",
            null,
            18,
            stop
        );
        var coach = await Ask("Sunita Patel", "A reading coach for grades 2 and 3.", null, 9, stop);
        coach.Say(marisol, "I have recommended it to Curriculum.", new(2026, 3, 11), At(11));
        coach.HandOn(
            marisol,
            people["Vivian Stroud"],
            "Sunita and I looked at both grades together. Which days could a coach come?",
            new(2026, 3, 16),
            At(16)
        );
        var talk = await Ask("Luis Moreno", "Advice on a hard conversation with a teacher.", null, 3, stop);
        talk.Answer(marisol, "We talked it through; the two openings are in our notes.", new(2026, 3, 4), At(4));
        talk.Close(new(2026, 3, 5), At(5));
        var plan = await Ask("Owen Brady", "How do other schools use the early release hour?", null, 16, stop);
        plan.HandOn(marisol, elena, "Elena keeps the schedules of all 14 schools.", new(2026, 3, 17), At(17));
    }

    private async Task<HelpRequest> Ask(string principal, string text, string? topic, int day, CancellationToken stop)
    {
        var id = people[principal].Id;
        var on = new DateOnly(2026, 3, day);
        var call = (await new FirstCalls(db).Of(id, on, stop))[0];
        var line = topic is null ? null : chart.Single(each => each.Topic.StartsWith(topic, StringComparison.Ordinal));
        return await desk.Take(id, text, line, call, on.AddDays(7), on, stop);
    }

    private static DateTimeOffset At(int day) => new(2026, 3, day, 15, 0, 0, TimeSpan.Zero);
}
