using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Throughline.Demo.Cast;

namespace Throughline.BrowserTests.TimeAndDemands;

/// <summary>An ILD's calendar file, written line by line as a story tells it, and brought in by the page.</summary>
internal sealed class OwnCalendar
{
    private readonly StringBuilder text = new("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//story//EN\r\n");

    /// <summary>One entry. Times are the district's, as "2026-03-17 10:00".</summary>
    public OwnCalendar With(
        string uid,
        string title,
        string start,
        int minutes,
        string? organizer = null,
        string[]? people = null,
        string also = ""
    )
    {
        var from = DateTime.Parse(start, CultureInfo.InvariantCulture);
        Line("BEGIN:VEVENT");
        Line($"UID:{uid}");
        Line("DTSTAMP:20260101T000000Z");
        Line($"DTSTART;TZID=America/New_York:{Stamp(from)}");
        Line($"DTEND;TZID=America/New_York:{Stamp(from.AddMinutes(minutes))}");
        Line($"SUMMARY:{title}");
        if (organizer is not null)
        {
            Line($"ORGANIZER:mailto:{CastName.Email(organizer)}");
        }
        foreach (var person in people ?? [])
        {
            Line($"ATTENDEE:mailto:{CastName.Email(person)}");
        }
        if (also.Length > 0)
        {
            Line(also);
        }
        Line("END:VEVENT");
        return this;
    }

    /// <summary>A day of leave.</summary>
    public OwnCalendar Leave(DateOnly day)
    {
        Line("BEGIN:VEVENT");
        Line($"UID:leave-{day:yyyyMMdd}");
        Line("DTSTAMP:20260101T000000Z");
        Line($"DTSTART;VALUE=DATE:{day:yyyyMMdd}");
        Line($"DTEND;VALUE=DATE:{day.AddDays(1):yyyyMMdd}");
        Line("SUMMARY:Annual leave");
        Line("X-MICROSOFT-CDO-BUSYSTATUS:OOF");
        Line("END:VEVENT");
        return this;
    }

    /// <summary>Brings it in by the page, as an ILD does.</summary>
    public async Task Bring(IPage page)
    {
        await page.Visit("/calendars");
        await page.GetByLabel("Calendar file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "own.ics",
                    MimeType = "text/calendar",
                    Buffer = Encoding.UTF8.GetBytes(text + "END:VCALENDAR\r\n"),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Brought in");
    }

    private static string Stamp(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private void Line(string line) => text.Append(line).Append("\r\n");
}
