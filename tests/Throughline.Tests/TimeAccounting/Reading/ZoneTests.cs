using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Reading;

/// <summary>Which zone a TZID means (time.md, "Occurrence").</summary>
public sealed class ZoneTests
{
    private const string Own =
        "BEGIN:VTIMEZONE\r\nTZID:UTC+05\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
        + "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

    [Theory]
    [InlineData("Europe/Berlin", "09:00")]
    [InlineData("W. Europe Standard Time", "09:00")]
    [InlineData("\"(UTC-05:00) Eastern Time (US & Canada)\"", "15:00")]
    [InlineData("../../etc/passwd", "15:00")]
    public void A_name_that_is_neither_an_iana_nor_a_windows_zone_falls_back_to_the_districts(string zone, string utc) =>
        Assert.Equal(utc, Start("", zone, out _));

    [Fact]
    public void A_zone_that_the_file_defines_is_what_the_file_says() => Assert.Equal("07:00", Start(Own, "UTC+05", out _));

    [Fact]
    public void A_named_zone_is_what_the_name_says_whatever_the_file_does() =>
        Assert.Equal("09:00", Start(Own.Replace("UTC+05", "Europe/Berlin", StringComparison.Ordinal), "Europe/Berlin", out _));

    [Theory]
    [InlineData("X-WR-TIMEZONE:America/Los_Angeles\r\n", "18:00")]
    [InlineData("X-WR-TIMEZONE:UTC+05\r\n" + Own, "07:00")]
    [InlineData("X-WR-TIMEZONE:Nowhere\r\n", "15:00")]
    public void An_unknown_zone_falls_back_to_the_calendars_own_and_says_so(string head, string utc)
    {
        Assert.Equal(utc, Start(head, "Custom 7", out var problems));
        Assert.Equal(("unknown-zone", "a"), (Assert.Single(problems).Code, problems[0].Subject));
    }

    // New York is five hours behind at this time of the year, Los Angeles eight, Berlin one ahead.
    private static string Start(string head, string zone, out IReadOnlyList<Problem> problems)
    {
        var text = head + CalendarText.Event("UID:a", $"DTSTART;TZID={zone}:20260302T100000", "DURATION:PT1H");
        var content = CalendarText.Read(CalendarText.Around(text));
        problems = content.Problems;
        return CalendarText.Utc(Assert.Single(content.Occurrences("2026-03-01", "2026-03-03")).Start)[11..16];
    }
}
