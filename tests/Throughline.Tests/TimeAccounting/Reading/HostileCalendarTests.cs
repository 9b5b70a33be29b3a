using System.Text;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Reading;

/// <summary>Files that are broken or mean harm: refused as a whole, or without the event in question, each in a sentence.</summary>
public sealed class HostileCalendarTests
{
    private const string Start = "DTSTART:20260302T100000";

    public static TheoryData<string, string> Refused() =>
        new()
        {
            { "", "empty" },
            { "<html><body>Sign in</body></html>", "not-a-calendar" },
            { "PK\u0003\u0004\0\0", "not-a-calendar" },
            { CalendarText.Of([Start, "SUMMARY:a\0b"]), "not-text" },
            { CalendarText.Of([Start])[..^15], "cut-off" },
            { "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n", "broken-structure" },
            { "END:VEVENT\r\n", "broken-structure" },
            { new string('x', 20_000), "not-a-calendar" },
            { "BEGIN:VCALENDAR" + new string('x', 20_000), "not-a-calendar" },
            { "BEGIN:VCALENDAR BEGIN:VEVENT UID:a END:VEVENT END:VCALENDAR", "not-a-calendar" },
            { string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\r\n", 10_000)), "too-deep" },
            { CalendarText.Of([Start, "SUMMARY:" + new string('x', 1_000_000)]), "line-too-long" },
            { CalendarText.Of([Start, "SUMMARY:" + string.Concat(Enumerable.Repeat("x\r\n ", 70_000))]), "line-too-long" },
            {
                CalendarText.Around(string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\nEND:VEVENT\r\n", 50_001))),
                "too-many-events"
            },
            {
                CalendarText.Around(string.Concat(Enumerable.Repeat("BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n", 501))),
                "too-many-zones"
            },
            { new string('\n', 10 * 1024 * 1024 + 1), "too-large" },
        };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_file_that_is_unsound_as_a_whole_is_refused(string text, string code)
    {
        var refusal = Assert.Throws<UnsoundFileException>(() => CalendarText.Read(text));

        Assert.Equal(code, refusal.Problem.Code);
        Assert.StartsWith("a.ics", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(refusal.Message.Length, 1, 300);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_the_line()
    {
        byte[] latin = [.. Encoding.Latin1.GetBytes(CalendarText.Of([Start, "SUMMARY:Élan"]))];

        var refusal = Assert.Throws<UnsoundFileException>(() => CalendarText.Read(latin));

        Assert.Equal(("not-utf8", 5), (refusal.Problem.Code, refusal.Problem.Line));
    }

    [Theory]
    [InlineData("DTSTART:20260230T100000", "bad-date")]
    [InlineData("DTSTART:20260302", "bad-length", "DTEND:20260301")]
    [InlineData(Start, "bad-length", "DTEND:20260302T090000")]
    [InlineData(Start, "bad-length", "DURATION:-PT1H")]
    [InlineData(Start, "bad-length", "DURATION:P9999999999D")]
    [InlineData(Start, "bad-date", "DURATION:P99999999999999999999D")]
    [InlineData(Start, "bad-date", "EXDATE:20261301T000000")]
    [InlineData(Start, "bad-rule", "RRULE:FREQ=SOMETIMES")]
    [InlineData(Start, "bad-rule", "RRULE:FREQ=DAILY;INTERVAL=0")]
    [InlineData(Start, "bad-rule", "RRULE:FREQ=DAILY;COUNT=99999999999999999999")]
    [InlineData(Start, "bad-rule", "RRULE:FREQ=DAILY;BYMONTH=13")]
    [InlineData(Start, "bad-rule", "RRULE:FREQ=DAILY;FREQ=DAILY")]
    [InlineData("SUMMARY:No start", "no-start")]
    public void A_bad_event_is_left_out_with_its_line_and_uid_and_the_others_stay(string first, string code, string second = "")
    {
        var content = CalendarText.Read(CalendarText.Of(["UID:bad", first, second], ["UID:good", Start]));

        var problem = Assert.Single(content.Problems);
        Assert.Equal((code, "bad"), (problem.Code, problem.Subject));
        Assert.Matches(@"^a\.ics:\d+: bad: .+\.$", problem.ToString());
        Assert.Equal("good", Assert.Single(content.Occurrences("2026-03-01", "2026-03-31")).Entry.Uid);
    }

    [Theory]
    [InlineData("DTSTART:Therapy at 4")]
    [InlineData("RRULE:FREQ=THERAPY")]
    [InlineData("LOCATION;Therapy")]
    [InlineData("ATTENDEE;CN=\"Dr. Therapy:mailto:x@y.example")]
    public void No_problem_tells_a_word_of_a_private_event(string line)
    {
        var content = CalendarText.Read(CalendarText.Of(["UID:Therapy", Start, line, "CLASS:PRIVATE"]));

        Assert.DoesNotContain("Therapy", string.Concat(content.Problems), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(content.Problems);
    }

    [Fact]
    public void Ten_megabytes_of_lines_without_a_value_are_one_problem() =>
        Assert.Single(
            CalendarText.Read(CalendarText.Of([Start, string.Concat(Enumerable.Repeat("SUMMARY;\r\n", 900_000))])).Problems
        );

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=MINUTELY;COUNT=1000000000")]
    public void A_rule_without_end_costs_its_event_and_nothing_else(string rule)
    {
        var content = CalendarText.Read(CalendarText.Of(["UID:bad", Start, rule], ["UID:good", Start]));
        var problems = new List<Problem>();

        var found = Expand(content, problems);

        Assert.Equal(("bad", "too-many-steps"), (Assert.Single(problems).Subject, problems[0].Code));
        Assert.Equal("good", Assert.Single(found).Entry.Uid);
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=DAILY;INTERVAL=2147483647;BYSETPOS=-366")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2147483647;BYWEEKNO=53")]
    public void A_rule_that_never_or_hardly_matches_ends(string rule)
    {
        var content = CalendarText.Read(CalendarText.Of(["UID:a", "DTSTART:00010101T000000", rule]));

        Assert.Empty(Expand(content, []));
    }

    [Fact]
    public void Many_costly_rules_together_refuse_the_calendar()
    {
        var events = Enumerable.Range(0, 200).Select(at => new[] { $"UID:{at}", Start, "RRULE:FREQ=SECONDLY" }).ToArray();
        var content = CalendarText.Read(CalendarText.Of(events));

        var refusal = Assert.Throws<UnsoundFileException>(() => Expand(content, []));

        Assert.Equal("too-many-steps", refusal.Problem.Code);
    }

    [Fact]
    public void More_occurrences_than_a_year_has_room_for_refuse_the_calendar_early()
    {
        var events = Enumerable.Range(0, 2_000).Select(at => new[] { $"UID:{at}", Start, "RRULE:FREQ=HOURLY" }).ToArray();
        var content = CalendarText.Read(CalendarText.Of(events));

        var refusal = Assert.Throws<UnsoundFileException>(() => Expand(content, []));

        Assert.Equal("too-many-occurrences", refusal.Problem.Code);
    }

    [Fact]
    public void Fifty_thousand_extra_dates_and_as_many_twins_are_read()
    {
        var extra = CalendarText.Read(
            CalendarText.Of(["UID:a", Start, .. Enumerable.Range(0, 50).Select(part => Rdates(part * 1_000))])
        );
        var twins = CalendarText.Read(
            CalendarText.Of([
                .. Enumerable.Range(0, 20_000).Select(at => new[] { "UID:a", $"DTSTART:{Day(at, "yyyyMMdd'T'HHmmss")}" }),
            ])
        );

        Assert.NotEmpty(Expand(extra, []));
        Assert.NotEmpty(Expand(twins, []));
    }

    private static string Rdates(int from) =>
        "RDATE:" + string.Join(',', Enumerable.Range(from, 1_000).Select(at => Day(at, "yyyyMMdd'T'HHmmss'Z'")));

    private static string Day(int hours, string format) => new DateTime(2020, 1, 1).AddHours(hours * 3).ToString(format, null);

    private static IReadOnlyList<Occurrence> Expand(CalendarContent content, List<Problem> problems) =>
        content.Occurrences(
            new Window(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
            Throughline.TimeAccounting.Zones.DistrictZone.Find(CalendarText.Zone)!,
            CalendarLimits.Default,
            problems
        );
}
