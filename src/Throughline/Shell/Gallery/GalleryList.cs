using NodaTime;
using Throughline.Shell.Lists;

namespace Throughline.Shell.Gallery;

/// <summary>A list with everything that one has: a link, a second line, numbers, days, choices, several pages.</summary>
internal static class GalleryList
{
    private static readonly string[] Names = ["Alder Street", "Driftwood", "Gull Point", "Ironwood", "Jetty Lane", "Kingsley"];

    public static ListOf<GallerySchool> Columns { get; } =
        new ListOf<GallerySchool>("Schools", "school", "schools") { PageSize = 10 }
            .Column("School", row => row.Name, link: _ => "/gallery#h-list", note: row => row.Principal)
            .Column("Network", row => row.Network, filter: true)
            .Column("Visits", row => row.Visits)
            .Column("Last seen", row => row.LastSeen)
            .Filter("Level", row => row.Level)
            .SortedBy("School")
            .WhenEmpty("No school yet", "Schools come with the roster.", "/gallery", "Import a roster");

    public static IReadOnlyList<GallerySchool> Rows { get; } =
    [
        .. Enumerable
            .Range(0, 24)
            .Select(at => new GallerySchool(
                $"{Names[at % Names.Length]} {(at < 12 ? "Elementary" : "Middle")} {1 + at / 6}",
                at < 12 ? "Elementary" : "Middle",
                at % 3 == 0 ? "Tidewater" : "Lighthouse",
                "P. Nolan",
                at % 7,
                at % 5 == 0 ? null : new LocalDate(2026, 11, 1 + at)
            )),
    ];
}

/// <summary>A row of the gallery's list.</summary>
internal sealed record GallerySchool(
    string Name,
    string Level,
    string Network,
    string Principal,
    int Visits,
    LocalDate? LastSeen
);
