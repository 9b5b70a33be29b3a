using NodaTime;

namespace Throughline.Demo.Year;

/// <summary>Visits that Marisol Vega and a principal moved between them, around the week of the page Week.</summary>
internal static class HandMoves
{
    private static readonly (string School, LocalDateTime From, LocalDateTime To)[] Tidewater =
    [
        // Yolanda Price was last seen 27 days before today.
        ("meridian", new(2026, 2, 24, 10, 30), new(2026, 2, 20, 13, 0)),
        // Owen Brady is booked for the 30th; Luis Moreno takes a protected morning instead of that afternoon.
        ("larkspur", new(2026, 3, 25, 11, 30), new(2026, 3, 30, 15, 0)),
        ("hawthorne", new(2026, 3, 30, 13, 30), new(2026, 4, 1, 9, 0)),
        // Monday at one is free for Yolanda Price.
        ("gull-point", new(2026, 3, 23, 13, 30), new(2026, 3, 23, 15, 0)),
    ];

    /// <summary>Dana Carter's visit that makes room for that morning; not booked, so nothing displaced it.</summary>
    public static bool IsLeftOut(Diary diary, VisitSeries series, LocalDateTime start) =>
        diary.Network.Id == Networks.Tidewater.Network.Id
        && series.School.Id == "jetty-lane"
        && start.Date == new LocalDate(2026, 4, 1);

    public static LocalDateTime? Of(Diary diary, VisitSeries series, LocalDateTime start) =>
        diary.Network.Id == Networks.Tidewater.Network.Id
        && Array.Find(Tidewater, move => move.School == series.School.Id && move.From == start) is { School: not null } found
            ? found.To
            : null;
}
