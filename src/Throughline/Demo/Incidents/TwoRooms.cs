using NodaTime;
using Throughline.Demo.Cast;

namespace Throughline.Demo.Incidents;

/// <summary>Joan Petrakis at Alewife: the coach's visit and the evaluator's, each declared in its invitation. Story 23.</summary>
internal static class TwoRooms
{
    public static IEnumerable<Call> All() =>
        [
            Visit(new(2026, 3, 24), 9, 90, "Coaching room: M. Sorensen, grade 4 meeting"),
            Visit(new(2026, 4, 8), 14, 60, "Evaluation conference: M. Sorensen, standard 3"),
        ];

    private static Call Visit(LocalDate day, int hour, int minutes, string title) =>
        Call.At(23, day, hour, minutes, "rooms-alewife", title, Handovers.EvaluatingIld, ["estuary"], VisitsInTheWay.Move) with
        {
            Schools = ["Alewife"],
            Location = "Alewife Elementary School",
        };
}
