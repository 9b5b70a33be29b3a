using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Incidents;

/// <summary>Briefings, walks, panels and templates that were called once, and the retreat. Stories 2, 7 and 14.</summary>
internal static class OtherCalls
{
    private const VisitsInTheWay Move = VisitsInTheWay.Move;
    private const VisitsInTheWay Cancel = VisitsInTheWay.Cancel;
    private static readonly string[] All6 = [.. SixNetworks.Ids];
    private static readonly string[] OnRetreat = ["tidewater", "northshore", "lighthouse"];

    public static IEnumerable<Call> All() =>
        [
            Call.At(2, new(2025, 10, 23), 9, 120, "safety", "Safety briefing", CentralOffice.Operations, All6[..4], Cancel),
            Call.At(7, new(2025, 10, 9), 13, 180, "assessment", "Assessment data template", CentralOffice.Data, All6, Cancel),
            Call.At(
                0,
                new(2026, 2, 3),
                8,
                180,
                "budget-walk",
                "Budget walk of buildings",
                CentralOffice.Finance,
                All6[3..],
                Cancel
            ),
            Call.At(0, new(2026, 2, 5), 13, 120, "staffing", "Staffing and budget forms", CentralOffice.Finance, All6, Move),
            Panel(new(2026, 5, 7), "Interview panel, assistant principals", All6[1..4]),
            Panel(new(2026, 5, 28), "Interview panel, principals", All6[..3]),
            RetreatDay(HarborYear.Retreat),
            RetreatDay(HarborYear.Retreat.PlusDays(1)),
        ];

    private static Call Panel(LocalDate day, string title, IReadOnlyList<string> networks) =>
        Call.At(0, day, 13, 180, "panel", title, "Leland Marsh", networks, Move);

    private static Call RetreatDay(LocalDate day) =>
        Call.At(
            14,
            day,
            9,
            420,
            "retreat",
            "Retreat: leading organizations that learn",
            CentralOffice.Deputy,
            OnRetreat,
            Cancel
        ) with
        {
            Location = "Pier House, upper room",
        };
}
