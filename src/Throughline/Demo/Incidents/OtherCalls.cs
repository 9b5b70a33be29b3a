using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Incidents;

/// <summary>Trainings, briefings, walks and templates that were called once. Stories 2, 7, 9, 14, 20 and 26.</summary>
internal static class OtherCalls
{
    private static readonly string[] All6 = [.. SixNetworks.Ids];
    private const VisitsInTheWay Move = VisitsInTheWay.Move;
    private const VisitsInTheWay Cancel = VisitsInTheWay.Cancel;

    public static IEnumerable<Call> All() =>
        [
            At(2, new(2025, 10, 23), 9, 120, "safety", "Safety briefing", CentralOffice.Operations, All6[..4], Cancel),
            At(7, new(2025, 10, 9), 13, 180, "assessment", "Assessment data template", CentralOffice.Data, All6, Cancel),
            Training(new(2025, 11, 20), "northshore", ["Bayberry", "Juniper", "Heron Creek"], Cancel),
            Training(new(2026, 1, 21), "lighthouse", ["Amber Street", "Dovecote", "Rookery"], Move),
            Training(new(2026, 2, 11), "estuary", ["Cattail", "Sluice", "Kingfisher"], Cancel),
            // Nine principals, no ILD: in calendars it is a notice only. The break is known from the ask.
            At(
                26,
                new(2026, 3, 31),
                9,
                120,
                "training-grade-5",
                "FYI: curriculum training for nine principals, grade 5 math",
                CentralOffice.Trainer,
                ["tidewater", "northshore", "lighthouse"],
                VisitsInTheWay.Stand
            ) with
            {
                IsNotice = true,
            },
            At(0, new(2026, 2, 3), 8, 180, "budget-walk", "Budget walk of buildings", CentralOffice.Finance, All6[3..], Cancel),
            At(0, new(2026, 2, 5), 13, 120, "staffing", "Staffing and budget forms", CentralOffice.Finance, All6, Move),
            At(0, new(2026, 5, 7), 13, 180, "panel", "Interview panel, assistant principals", "Leland Marsh", All6[1..4], Move),
            At(0, new(2026, 5, 28), 13, 180, "panel", "Interview panel, principals", "Leland Marsh", All6[..3], Move),
            // Two ILDs stand before the board with what senior staff advised; four weeks later it is reversed.
            At(
                20,
                new(2026, 1, 20),
                18,
                120,
                "closing",
                "Board meeting: one school to close",
                CentralOffice.Superintendent,
                ["breakwater", "lighthouse"],
                Move
            ),
            At(
                20,
                new(2026, 2, 19),
                13,
                60,
                "reversed",
                "Announcement: all schools stay open",
                CentralOffice.ChiefOfStaff,
                All6,
                Move
            ),
            // Accepted to have a say: influence, hours and what was decided.
            At(9, new(2026, 1, 22), 14, 120, "boundary", "Boundary committee", CentralOffice.Planning, ["tidewater"], Move),
            At(9, new(2026, 2, 26), 14, 120, "boundary", "Boundary committee", CentralOffice.Planning, ["tidewater"], Move),
            At(9, new(2026, 3, 26), 14, 120, "boundary", "Boundary committee", CentralOffice.Planning, ["tidewater"], Move),
            At(
                9,
                new(2025, 12, 11),
                13,
                180,
                "improvement",
                "Program improvement plan review",
                CentralOffice.Data,
                ["estuary"],
                Move
            ),
            // Convened by their own ILD, in protected time: a break that pulls principals only.
            At(
                0,
                new(2026, 1, 28),
                13,
                120,
                "convened",
                "Network learning, three principals",
                "Priya Raman",
                ["lighthouse"],
                Move
            ) with
            {
                Schools = ["Birchwood", "Fairweather", "Rookery"],
            },
            // Two rooms: the coach's visit and the evaluator's, each declared in its invitation.
            TwoRooms(new(2026, 3, 24), 9, 90, "Coaching room: M. Sorensen, grade 4 meeting"),
            TwoRooms(new(2026, 4, 8), 14, 60, "Evaluation conference: M. Sorensen, standard 3"),
            .. Retreat,
        ];

    private static Call TwoRooms(LocalDate day, int hour, int minutes, string title) =>
        At(23, day, hour, minutes, "rooms-alewife", title, Handovers.EvaluatingIld, ["estuary"], Move) with
        {
            Schools = ["Alewife"],
            Location = "Alewife Elementary School",
        };

    private static IEnumerable<Call> Retreat =>
        from day in Enumerable.Range(0, 2)
        select At(
            14,
            HarborYear.Retreat.PlusDays(day),
            9,
            420,
            "retreat",
            "Retreat: leading organizations that learn",
            CentralOffice.Deputy,
            ["tidewater", "northshore", "lighthouse"],
            Cancel
        ) with
        {
            Location = "Pier House, upper room",
        };

    private static Call Training(LocalDate day, string network, IReadOnlyList<string> schools, VisitsInTheWay visits) =>
        At(
            26,
            day,
            9,
            120,
            $"training-{network}",
            "Curriculum training (PD), new reading units",
            CentralOffice.Trainer,
            [network],
            visits
        ) with
        {
            Schools = schools,
            Location = "Curriculum Center",
        };

    private static Call At(
        int story,
        LocalDate day,
        int hour,
        int minutes,
        string key,
        string title,
        string calledBy,
        IReadOnlyList<string> networks,
        VisitsInTheWay visits
    ) => new(story, day, new LocalTime(hour, 0), minutes, key, title, calledBy, networks, [], visits);
}
