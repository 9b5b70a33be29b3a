using Xunit;

namespace Throughline.Tests.TimeAccounting.Recurrence;

/// <summary>Series with extra dates, exceptions and edited instances.</summary>
public sealed class SeriesTests
{
    private static readonly string[] Daily =
    [
        "UID:a",
        "DTSTART;TZID=America/New_York:20260302T090000",
        "DTEND;TZID=America/New_York:20260302T100000",
        "RRULE:FREQ=DAILY;COUNT=4",
    ];

    [Fact]
    public void A_period_among_the_extra_dates_has_its_own_length_also_where_the_rule_gives_the_same_start() =>
        Assert.Equal(
            ["02 14:00-15:00", "03 14:00-17:00", "04 14:00-15:00", "05 14:00-15:00", "06 20:00-20:30"],
            Told([.. Daily, "RDATE;VALUE=PERIOD:20260303T140000Z/PT3H,20260306T200000Z/20260306T203000Z"])
        );

    [Fact]
    public void A_date_among_extra_dates_means_that_day_at_the_time_of_the_series() =>
        Assert.Equal("07 14:00-15:00", Told([.. Daily, "RDATE;VALUE=DATE:20260307"])[^1]);

    [Fact]
    public void An_exception_rule_takes_its_dates_away() =>
        Assert.Equal(["03 14:00-15:00", "05 14:00-15:00"], Told([.. Daily, "EXRULE:FREQ=DAILY;INTERVAL=2"]));

    [Fact]
    public void An_edit_for_this_and_future_moves_the_later_ones_too_and_a_single_edit_after_it_stands() =>
        Assert.Equal(
            ["02 14:00-15:00", "03 16:00-16:30", "04 20:00-21:00", "05 16:00-16:30"],
            Told(
                Daily,
                ["UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T140000Z", "DTSTART:20260303T160000Z", "DURATION:PT30M"],
                ["UID:a", "RECURRENCE-ID:20260304T140000Z", "DTSTART:20260304T200000Z", "DURATION:PT1H"]
            )
        );

    [Fact]
    public void An_edit_for_this_and_future_that_is_cancelled_cancels_the_later_ones()
    {
        var content = CalendarText.Read(
            CalendarText.Of(
                Daily,
                [
                    "UID:a",
                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T140000Z",
                    "DTSTART:20260304T140000Z",
                    "DURATION:PT1H",
                    "STATUS:CANCELLED",
                ]
            )
        );

        var cancelled = content.Occurrences("2026-03-01", "2026-03-09").Select(one => one.Entry.IsCancelled);

        Assert.Equal([false, false, true, true], cancelled);
    }

    [Fact]
    public void A_series_across_the_change_of_clocks_keeps_its_local_time() =>
        Assert.Equal(
            ["07 14:00-15:00", "08 13:00-14:00"],
            Told([
                "UID:a",
                "DTSTART;TZID=Eastern Standard Time:20260307T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260308T130000Z",
            ])
        );

    [Fact]
    public void The_highest_sequence_of_a_uid_holds_whatever_the_order() =>
        Assert.Equal(
            ["04 14:00-15:00"],
            Told(
                ["UID:a", "SEQUENCE:2", "DTSTART:20260304T140000Z", "DURATION:PT1H"],
                ["UID:a", "SEQUENCE:1", "DTSTART:20260303T140000Z", "DURATION:PT1H"]
            )
        );

    [Fact]
    public void A_series_open_for_a_hundred_years_looks_at_no_more_than_one_of_last_year()
    {
        var few = Throughline.TimeAccounting.Reading.CalendarLimits.Default with { RuleSteps = 100 };
        foreach (
            var rule in new[]
            {
                "SECONDLY;INTERVAL=40000",
                "MINUTELY;INTERVAL=600",
                "HOURLY;INTERVAL=9",
                "DAILY",
                "WEEKLY",
                "MONTHLY",
                "YEARLY",
            }
        )
        {
            var content = CalendarText.Read(
                CalendarText.Of(["UID:a", "DTSTART:19260302T100000", "DURATION:PT1H", $"RRULE:FREQ={rule}"])
            );
            var problems = new List<Throughline.TimeAccounting.Problem>();
            var found = Throughline.TimeAccounting.Reading.OccurrenceReading.Occurrences(
                content,
                new(new(2026, 3, 1), new(2026, 3, 7)),
                Throughline.TimeAccounting.Zones.DistrictZone.Find(CalendarText.Zone)!,
                few,
                problems
            );
            Assert.Empty(problems);
            Assert.NotEmpty(found);
        }
    }

    private static List<string> Told(params string[][] events) =>
        [
            .. CalendarText
                .Read(CalendarText.Of(events))
                .Occurrences("2026-03-01", "2026-03-09")
                .Select(one => $"{CalendarText.Utc(one.Start)[8..16]}-{CalendarText.Utc(one.End)[11..16]}".Replace('T', ' ')),
        ];
}
