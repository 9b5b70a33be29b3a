using System.Globalization;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Throughline.Demo;
using Xunit;

namespace Throughline.Tests.Demo;

public sealed class ShownWeekTests
{
    private static readonly string[] Week =
    [
        "Mon 08:30-10:00 ILD meeting, inquiry",
        "Mon 10:00-11:00 ILD meeting, operations",
        "Mon 11:00-11:30 Travel",
        "Mon 11:30-13:00 Driftwood, P. Nolan: classroom walk",
        "Mon 13:30-15:00 Hawthorne, L. Moreno: coaching",
        "Mon 15:30-17:00 Enrollment template",
        "Tue 08:00-10:00 Alder Street, R. Delgado: visits and debrief",
        "Tue 10:00-10:30 Travel",
        "Tue 10:30-12:30 Cormorant, T. Lewis: leadership team",
        "Tue 13:00-15:00 Hearing, with S. Patel",
        "Tue 15:00-16:30 Kingsley, F. Haddad: feedback practice",
        "Wed 08:00-11:00 Jetty Lane, D. Carter: instructional rounds",
        "Wed 11:00-11:30 Travel",
        "Wed 11:30-13:30 Eastgate, M. Tanaka: coaching cycle 3",
        "Wed 14:00-16:00 Beacon, A. Kim: observation practice",
        "Wed 16:00-16:30 Call, A. Kim, budget line",
        "Thu 08:00-10:00 Ironwood, K. Lindqvist: visits and debrief",
        "Thu 10:30-12:00 Fulton, J. Abernathy: coaching",
        "Thu 13:00-14:00 Check-in",
        "Thu 13:30-14:30 Title I planning",
        "Thu 15:00-16:00 Peer session: open inquiry",
        "Fri 08:30-10:00 Hawthorne, L. Moreno: coaching",
        "Fri 10:30-12:00 Site plan review panel",
        "Fri 13:00-14:30 Gull Point, S. Patel: grade 3 classrooms, coaching",
        "Fri 15:00-16:00 SIP touchpoint",
    ];

    [Fact]
    public void The_week_of_March_16_is_the_week_that_the_design_shows()
    {
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(HarborCalendars.Files()["marisol-vega"]))!;
        var shown = calendar
            .GetOccurrences<CalendarEvent>(new CalDateTime(2026, 3, 16, 0, 0, 0, HarborYear.Zone))
            .TakeWhile(occurrence => occurrence.Period.StartTime.AsUtc < new DateTime(2026, 3, 21, 4, 0, 0, DateTimeKind.Utc))
            .Select(Line);
        Assert.Equal(Week, shown.OrderBy(line => (Array.IndexOf(Days, line[..3]), line), Comparer<(int, string)>.Default));
    }

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri"];

    private static string Line(Occurrence occurrence)
    {
        var (start, end) = (occurrence.Period.StartTime.Value, occurrence.Period.EffectiveEndTime!.Value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start:ddd HH:mm}-{end:HH:mm} {((CalendarEvent)occurrence.Source).Summary}"
        );
    }
}
