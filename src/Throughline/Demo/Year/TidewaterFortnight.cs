using NodaTime;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Year;

/// <summary>Marisol Vega's two weeks, laid out by hand: the even one is that of the page Week.</summary>
internal static class TidewaterFortnight
{
    private static readonly LocalDate NothingBookedAfter = new(2026, 3, 15);

    /// <summary>In the order of the hours: school and purpose; an empty school leaves the hour open.</summary>
    private static readonly (string School, string Purpose)[] Even =
    [
        ("Driftwood", "classroom walk"),
        ("Hawthorne", "coaching"),
        ("Alder Street", "visits and debrief"),
        ("Cormorant", "leadership team"),
        ("Gull Point", "grade 3 classrooms, coaching"),
        ("Kingsley", "feedback practice"),
        ("Jetty Lane", "instructional rounds"),
        ("Eastgate", "coaching cycle 3"),
        ("Beacon", "observation practice"),
        ("Ironwood", "visits and debrief"),
        ("Fulton", "coaching"),
        ("Hawthorne", "coaching"),
        ("", ""),
    ];

    private static readonly (string School, string Purpose)[] Odd =
    [
        ("Saltgrass", "classroom walk"),
        ("Gull Point", "coaching"),
        ("Driftwood", "instructional rounds"),
        ("Meridian", "visits and debrief"),
        ("Saltgrass", "staffing"),
        ("Fulton", "feedback practice"),
        ("Kingsley", "leadership team"),
        ("Larkspur", "coaching"),
        ("Alder Street", "observation practice"),
        ("Eastgate", "data conversation"),
        ("Beacon", "coaching"),
        ("Ironwood", "feedback practice"),
        ("Cormorant", "coaching"),
    ];

    public static IEnumerable<VisitSeries> Visits() => [.. Week(Even, true), .. Week(Odd, false)];

    private static IEnumerable<VisitSeries> Week((string School, string Purpose)[] week, bool isEven) =>
        from planned in week.Zip(VisitHour.Early)
        where planned.First.School.Length > 0
        let school = Tidewater.Network.Schools.Single(school => school.Short == planned.First.School)
        let until = school.Short == "Meridian" ? NothingBookedAfter : HarborYear.Last
        select new VisitSeries(
            school,
            school.Principal,
            planned.Second,
            isEven,
            planned.First.Purpose,
            HarborYear.First,
            until
        );
}
