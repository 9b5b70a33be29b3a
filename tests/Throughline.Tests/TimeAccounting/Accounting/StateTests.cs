using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Zones;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Accounting;

/// <summary>The state of an occurrence: the first that holds (time.md, "State").</summary>
public sealed class StateTests
{
    [Theory]
    [InlineData("ATTENDEE;PARTSTAT=DECLINED:mailto:IDA@old.example|STATUS:CANCELLED", OccurrenceState.Declined)]
    [InlineData("ATTENDEE;PARTSTAT=DECLINED:mailto:pia@d.example", OccurrenceState.Counted)]
    [InlineData("STATUS:CANCELLED|CLASS:PRIVATE", OccurrenceState.Cancelled)]
    [InlineData("SUMMARY:CANCELED: walkthrough", OccurrenceState.Cancelled)]
    [InlineData("SUMMARY:cancelled: walkthrough", OccurrenceState.Cancelled)]
    [InlineData("SUMMARY:Canceled walkthrough", OccurrenceState.Counted)]
    [InlineData("CLASS:CONFIDENTIAL|TRANSP:TRANSPARENT", OccurrenceState.Private)]
    [InlineData("CLASS:PRIVATE|CLASS:PUBLIC", OccurrenceState.Private)]
    [InlineData("CLASS:X-SECRET", OccurrenceState.Private)]
    [InlineData("TRANSP:TRANSPARENT|X-MICROSOFT-CDO-BUSYSTATUS:OOF", OccurrenceState.Free)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE", OccurrenceState.Free)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", OccurrenceState.Counted)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:OOF", OccurrenceState.Leave)]
    [InlineData("SUMMARY:Away day", OccurrenceState.Leave)]
    public void The_first_state_that_holds_is_the_state(string lines, OccurrenceState state) =>
        Assert.Equal(state, SmallDistrict.Only(lines.Split('|')).State);

    [Fact]
    public void A_whole_calendar_of_method_cancel_is_cancelled_and_the_next_one_in_the_file_is_not()
    {
        var first = CalendarText.Around("METHOD:CANCEL\r\n" + CalendarText.Event(SmallDistrict.Hour()));
        var second = CalendarText.Of(["UID:v", "DTSTART:20260304T100000", "DTEND:20260304T110000"]);

        var states = SmallDistrict.Account(first + second).Occurrences.Select(one => one.State);

        Assert.Equal([OccurrenceState.Cancelled, OccurrenceState.Counted], states);
    }

    [Fact]
    public void An_occurrence_of_no_length_is_inside_at_the_first_instant_and_outside_at_the_last()
    {
        var calendar = CalendarText.Of(
            ["UID:first", "DTSTART:20260302T000000"],
            ["UID:after", "DTSTART:20260309T000000"],
            ["UID:before", "DTSTART:20260301T230000", "DTEND:20260302T000000"]
        );

        var one = Assert.Single(SmallDistrict.Account(calendar).Occurrences);

        Assert.Equal(("first", OccurrenceState.Zero), (one.Occurrence.Entry.Uid, one.State));
    }

    [Fact]
    public void A_private_entry_keeps_no_word_in_any_state()
    {
        var one = SmallDistrict.Only(
            "CLASS:PRIVATE",
            "STATUS:CANCELLED",
            "SUMMARY:Therapy",
            "LOCATION:Clinic",
            "CATEGORIES:Health",
            "ORGANIZER:mailto:dr@clinic.example",
            "ATTENDEE:mailto:pia@d.example"
        );

        var entry = one.Occurrence.Entry;
        Assert.Null(one.Code);
        Assert.Equal("", entry.Uid + entry.Summary + entry.Location + entry.Organizer);
        Assert.Empty(entry.Categories);
        Assert.Empty(entry.Attendees);
    }

    [Fact]
    public void A_private_entry_takes_its_part_of_the_working_day_from_contract_time_once()
    {
        var calendar = CalendarText.Of(
            ["UID:a", "DTSTART:20260303T070000", "DTEND:20260303T100000", "CLASS:PRIVATE"],
            ["UID:b", "DTSTART:20260303T090000", "DTEND:20260303T110000", "CLASS:CONFIDENTIAL"],
            ["UID:c", "DTSTART:20260307T090000", "DTEND:20260307T110000", "CLASS:PRIVATE"]
        );

        Assert.Equal((40 - 3) * 3600, Assert.Single(SmallDistrict.Account(calendar).Weeks).ContractSeconds);
    }

    [Fact]
    public void An_all_day_private_leave_takes_its_days_and_their_protection()
    {
        var calendar = CalendarText.Of([
            "UID:a",
            "DTSTART;VALUE=DATE:20260302",
            "DTEND;VALUE=DATE:20260304",
            "CLASS:PRIVATE",
            "SUMMARY:Sick",
        ]);

        var week = Assert.Single(SmallDistrict.Account(calendar).Weeks);

        Assert.Equal((3 * 8 * 3600, 0), (week.ContractSeconds, week.ProtectedSeconds));
    }

    [Fact]
    public void A_night_on_which_the_clocks_change_counts_the_hours_that_passed()
    {
        var calendar = CalendarText.Of(["UID:a", "DTSTART:20260307T220000", "DTEND:20260308T060000"]);

        Assert.Equal(7 * 3600, Assert.Single(SmallDistrict.Account(calendar).Weeks).CountedSeconds);
    }

    [Theory]
    [InlineData("20260308T023000", "2026-03-08T07:30:00Z")]
    [InlineData("20261101T013000", "2026-11-01T05:30:00Z")]
    public void A_local_time_in_a_gap_takes_the_offset_before_and_one_that_comes_twice_is_the_first(string local, string utc)
    {
        var zone = DistrictZone.Find(CalendarText.Zone)!;
        var day = DateOnly.ParseExact(local[..8], "yyyyMMdd", null);

        Assert.Equal(utc, CalendarText.Utc(zone.InstantOf(day, TimeOnly.ParseExact(local[9..], "HHmmss", null))));
    }
}
