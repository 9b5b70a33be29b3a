using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Incidents;

/// <summary>"Schools in red" and the state's plan: what the accountability system asks of ILDs. Stories 5 and 9.</summary>
internal static class PlansAndDecks
{
    private static readonly string[] All6 = [.. SixNetworks.Ids];
    private static readonly string[] InRed = ["Marlow", "Dunmore", "Seaton", "Bramwell", "Westhaven", "Coral Way"];

    public static IEnumerable<Call> All() =>
        [
            .. Decks,
            // The fall's presentations, then those of the last four weeks.
            Presentation(new(2025, 10, 14), "mariner", "Marlow", VisitsInTheWay.Cancel),
            Presentation(new(2025, 10, 28), "mariner", "Seaton", VisitsInTheWay.Cancel),
            Presentation(new(2025, 11, 4), "estuary", "Egret", VisitsInTheWay.Cancel),
            Presentation(new(2025, 11, 18), "northshore", "Overlook", VisitsInTheWay.Move),
            Presentation(new(2025, 12, 2), "breakwater", "Causeway", VisitsInTheWay.Cancel),
            Presentation(new(2026, 2, 26), "mariner", "Dunmore", VisitsInTheWay.Cancel),
            Presentation(new(2026, 2, 26), "lighthouse", "Nightingale", VisitsInTheWay.Cancel),
            Presentation(new(2026, 3, 5), "northshore", "Foxglove", VisitsInTheWay.Cancel),
            Presentation(new(2026, 3, 5), "breakwater", "Causeway", VisitsInTheWay.Move),
            Presentation(new(2026, 3, 10), "tidewater", "Driftwood", VisitsInTheWay.Cancel) with
            {
                From = new(10, 30),
            },
            Presentation(new(2026, 3, 12), "mariner", "Seaton", VisitsInTheWay.Cancel),
            Presentation(new(2026, 3, 12), "estuary", "Reedbed", VisitsInTheWay.Move),
            Presentation(new(2026, 4, 2), "tidewater", "Driftwood", VisitsInTheWay.Stand),
            Presentation(new(2026, 4, 2), "mariner", "Marlow", VisitsInTheWay.Stand),
            StatePlan(new(2025, 11, 6), new(13, 0), All6, VisitsInTheWay.Cancel),
            StatePlan(new(2026, 3, 11), new(11, 0), [.. All6.Except(["breakwater"])], VisitsInTheWay.Cancel),
            StatePlan(new(2026, 3, 31), new(13, 0), All6, VisitsInTheWay.Stand) with
            {
                Title = "State improvement plan review: reading the draft",
                Minutes = 90,
            },
        ];

    /// <summary>Six decks of five hours each, in two sittings: the fall of one ILD.</summary>
    private static IEnumerable<Call> Decks =>
        from deck in InRed.Index()
        from sitting in Enumerable.Range(0, 2)
        select new Call(
            5,
            new LocalDate(2025, 9, 24).PlusWeeks(deck.Index).PlusDays(2 * sitting),
            new(13, 0),
            150,
            $"deck-{CastName.Id(deck.Item)}",
            $"Red school deck, {deck.Item}",
            CentralOffice.Operations,
            ["mariner"],
            [],
            deck.Index % 3 == 0 ? VisitsInTheWay.Move : VisitsInTheWay.Cancel
        );

    private static Call Presentation(LocalDate day, string network, string school, VisitsInTheWay visits) =>
        new(
            5,
            day,
            new(9, 0),
            90,
            $"red-school-{network}",
            $"Red school presentation to the cabinet, {school}",
            CentralOffice.Operations,
            [network],
            [],
            visits
        )
        {
            Location = "Central Office, cabinet room",
        };

    private static Call StatePlan(LocalDate day, LocalTime from, IReadOnlyList<string> networks, VisitsInTheWay visits) =>
        new(9, day, from, 120, "state-plan", "State improvement plan review", CentralOffice.ChiefOfStaff, networks, [], visits);
}
