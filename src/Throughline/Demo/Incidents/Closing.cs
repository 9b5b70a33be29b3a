using Throughline.Demo.Cast;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Incidents;

/// <summary>Two ILDs stand before the board with what senior staff advised; four weeks later it is reversed. Story 20.</summary>
internal static class Closing
{
    public static IEnumerable<Call> All() =>
        [
            Call.At(
                20,
                new(2026, 1, 20),
                18,
                120,
                "closing",
                "Board meeting: one school to close",
                CentralOffice.Superintendent,
                ["breakwater", "lighthouse"],
                VisitsInTheWay.Move
            ),
            Call.At(
                20,
                new(2026, 2, 19),
                13,
                60,
                "reversed",
                "Announcement: all schools stay open",
                CentralOffice.ChiefOfStaff,
                SixNetworks.Ids,
                VisitsInTheWay.Move
            ),
        ];
}
