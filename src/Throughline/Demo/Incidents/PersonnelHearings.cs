using NodaTime;
using Throughline.Demo.Cast;

namespace Throughline.Demo.Incidents;

/// <summary>Personnel hearings: Tuesdays at one, few in the fall, most in April. Stories 6, 27 and 29.</summary>
internal static class PersonnelHearings
{
    private const VisitsInTheWay Move = VisitsInTheWay.Move;
    private const VisitsInTheWay Cancel = VisitsInTheWay.Cancel;

    /// <summary>Day, network, school whose principal was called, too (or nobody), what became of the visit.</summary>
    private static readonly (LocalDate Day, string Network, string School, VisitsInTheWay Visits)[] Rows =
    [
        (new(2025, 10, 21), "mariner", "", Cancel),
        (new(2025, 12, 9), "lighthouse", "", Move),
        (new(2026, 1, 27), "estuary", "", Cancel),
        (new(2026, 2, 10), "northshore", "", Move),
        (new(2026, 2, 24), "breakwater", "Inlet", Move),
        (new(2026, 3, 3), "tidewater", "", Cancel),
        (new(2026, 3, 3), "lighthouse", "", Cancel),
        (new(2026, 3, 10), "estuary", "Delta", Move),
        (new(2026, 3, 10), "mariner", "", Cancel),
        (new(2026, 3, 17), "tidewater", "Gull Point", Move),
        (new(2026, 3, 17), "breakwater", "", Cancel),
        (new(2026, 4, 7), "northshore", "Shale Ridge", Cancel),
        (new(2026, 4, 7), "lighthouse", "", Move),
        (new(2026, 4, 7), "mariner", "Dunmore", Cancel),
        (new(2026, 4, 7), "breakwater", "", Cancel),
        (new(2026, 4, 21), "tidewater", "", Cancel),
        (new(2026, 4, 21), "northshore", "", Move),
        (new(2026, 4, 21), "estuary", "Lagoon", Cancel),
        (new(2026, 4, 21), "lighthouse", "", Cancel),
        (new(2026, 4, 28), "tidewater", "Eastgate", Move),
        (new(2026, 4, 28), "breakwater", "", Cancel),
        (new(2026, 4, 28), "mariner", "", Cancel),
        (new(2026, 4, 28), "estuary", "", Cancel),
        (new(2026, 5, 5), "northshore", "", Cancel),
        (new(2026, 5, 5), "lighthouse", "Ember Hill", Move),
        (new(2026, 5, 12), "breakwater", "", Cancel),
        (new(2026, 5, 19), "mariner", "", Move),
        (new(2026, 6, 2), "estuary", "", Cancel),
    ];

    public static IEnumerable<Call> All()
    {
        foreach (var (day, network, school, visits) in Rows)
        {
            var call = new Call(
                school.Length > 0 ? 27 : 6,
                day,
                new(13, 0),
                120,
                $"hearing-{network}",
                "Personnel hearing",
                CentralOffice.Hearings,
                [network],
                school.Length > 0 ? [school] : [],
                visits
            )
            {
                Location = "Central Office, hearing room",
                // HR knows the date of a spring hearing for three weeks, and says so the day before.
                Announced = day.PlusDays(-1).At(new LocalTime(16, 10)),
            };
            yield return school == "Gull Point" ? call with { Title = "Hearing, with S. Patel" } : call;
        }
        yield return new Call(
            27,
            new(2026, 4, 1),
            new(13, 0),
            120,
            "hearing-northshore",
            "Personnel hearing",
            CentralOffice.Hearings,
            ["northshore"],
            ["Foxglove"],
            VisitsInTheWay.Stand
        )
        {
            Location = "Central Office, hearing room",
        };
    }
}
