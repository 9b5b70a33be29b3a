using NodaTime;
using Throughline.Demo.Cast;

namespace Throughline.Demo.Incidents;

/// <summary>Seats taken to have a say: by the year's end the hours, and what was decided. Story 9.</summary>
internal static class Influence
{
    public static IEnumerable<Call> All() =>
        [
            Seat(new(2025, 12, 11), 13, 180, "Program improvement plan review", CentralOffice.Data, "estuary"),
            Seat(new(2026, 1, 22), 14, 120, "Boundary committee", CentralOffice.Planning, "tidewater"),
            Seat(new(2026, 2, 26), 14, 120, "Boundary committee", CentralOffice.Planning, "tidewater"),
            Seat(new(2026, 3, 26), 14, 120, "Boundary committee", CentralOffice.Planning, "tidewater"),
        ];

    private static Call Seat(LocalDate day, int hour, int minutes, string title, string calledBy, string network) =>
        Call.At(9, day, hour, minutes, "seat", title, calledBy, [network], VisitsInTheWay.Move);
}
