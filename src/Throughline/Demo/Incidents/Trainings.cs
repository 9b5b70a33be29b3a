using NodaTime;
using Throughline.Demo.Cast;

namespace Throughline.Demo.Incidents;

/// <summary>Principals called together on protected time: by Curriculum, or by their own ILD. Story 26.</summary>
internal static class Trainings
{
    private const VisitsInTheWay Move = VisitsInTheWay.Move;
    private const VisitsInTheWay Cancel = VisitsInTheWay.Cancel;
    private static readonly string[] OfTheNine = ["tidewater", "northshore", "lighthouse"];

    public static IEnumerable<Call> All() =>
        [
            Training(new(2025, 11, 20), "northshore", ["Bayberry", "Juniper", "Heron Creek"], Cancel),
            Training(new(2026, 1, 21), "lighthouse", ["Amber Street", "Dovecote", "Rookery"], Move),
            Training(new(2026, 2, 11), "estuary", ["Cattail", "Sluice", "Kingfisher"], Cancel),
            Convened(new(2026, 1, 28), "Priya Raman", "lighthouse", ["Birchwood", "Fairweather", "Rookery"]),
            NoticeOfNine(new(2026, 3, 31)),
        ];

    private static Call Training(LocalDate day, string network, IReadOnlyList<string> schools, VisitsInTheWay visits) =>
        Call.At(
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

    private static Call Convened(LocalDate day, string ild, string network, IReadOnlyList<string> schools) =>
        Call.At(26, day, 13, 120, "convened", "Network learning, three principals", ild, [network], Move) with
        {
            Schools = schools,
        };

    // Nine principals and no ILD: in calendars it is a notice only. The break is known from the ask.
    private static Call NoticeOfNine(LocalDate day) =>
        Call.At(
            26,
            day,
            9,
            120,
            "training-grade-5",
            "FYI: curriculum training for nine principals, grade 5 math",
            CentralOffice.Trainer,
            OfTheNine,
            VisitsInTheWay.Stand
        ) with
        {
            IsNotice = true,
        };
}
