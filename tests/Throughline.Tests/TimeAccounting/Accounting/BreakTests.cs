using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Accounting;

/// <summary>Which meetings break protected time: all of Tuesday's working day is protected.</summary>
public sealed class BreakTests
{
    [Theory]
    [InlineData("ORGANIZER:mailto:cal@d.example", Pulled.Ild)]
    [InlineData("ORGANIZER:mailto:cal@d.example|ATTENDEE:mailto:pia@d.example", Pulled.Both)]
    [InlineData("ORGANIZER:mailto:paz@d.example", Pulled.Ild)]
    [InlineData("ORGANIZER:mailto:who@out.example", Pulled.Ild)]
    [InlineData(
        "ORGANIZER:mailto:ida@old.example|ATTENDEE:mailto:pia@d.example|ATTENDEE:mailto:pat@d.example",
        Pulled.Principals
    )]
    [InlineData("ATTENDEE:mailto:cal@d.example", Pulled.Ild)]
    [InlineData("ATTENDEE:mailto:who@d.example", Pulled.Ild)]
    public void A_meeting_called_by_another_or_with_several_principals_is_a_break(string lines, Pulled pulled) =>
        Assert.Equal(pulled, Assert.Single(Breaks(lines)).Pulled);

    [Theory]
    [InlineData("ORGANIZER:mailto:cal@d.example|LOCATION:PS 1")]
    [InlineData("ORGANIZER:mailto:cal@d.example|LOCATION:Empty Hall")]
    [InlineData("ORGANIZER:mailto:tia@d.example|ATTENDEE:mailto:cal@d.example")]
    [InlineData("ORGANIZER:mailto:pia@d.example")]
    [InlineData("ORGANIZER:mailto:sam@d.example")]
    [InlineData("ORGANIZER:mailto:ida@d.example|ATTENDEE:mailto:cal@d.example")]
    [InlineData("ATTENDEE:mailto:pia@d.example")]
    [InlineData("ORGANIZER:mailto:cal@d.example|TRANSP:TRANSPARENT")]
    public void A_meeting_at_a_school_or_called_by_ones_own_is_none(string lines) => Assert.Empty(Breaks(lines));

    [Fact]
    public void Nothing_is_protected_on_a_holiday_from_midnight_to_midnight()
    {
        var roster = SmallDistrict.Roster with
        {
            Holidays = [new DistrictHoliday(new(2026, 3, 3), "")],
            Protected = [new("", 2, new(0, 0), new(23, 59), null, null, [])],
        };

        Assert.Equal(0, Assert.Single(SmallDistrict.Account(roster, CalendarText.Of()).Weeks).ProtectedSeconds);
    }

    [Fact]
    public void Blackout_entries_protect_working_days_or_their_own_hours_and_overlaps_count_once()
    {
        var calendar = CalendarText.Of(
            ["UID:a", "DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260305", "SUMMARY:Blackout, all"],
            ["UID:b", "DTSTART:20260304T150000", "DTEND:20260304T180000", "SUMMARY:PROTECTED", "TRANSP:TRANSPARENT"],
            ["UID:c", "DTSTART:20260305T090000", "DTEND:20260305T100000", "SUMMARY:Blackouts", "TRANSP:TRANSPARENT"],
            ["UID:d", "DTSTART:20260306T090000", "DTEND:20260306T100000", "SUMMARY:Protected"]
        );

        Assert.Equal((8 + 10) * 3600, Assert.Single(SmallDistrict.Account(calendar).Weeks).ProtectedSeconds);
    }

    private static IReadOnlyList<Throughline.TimeAccounting.Accounting.ProtectedBreak> Breaks(string lines) =>
        SmallDistrict.Account(CalendarText.Of(SmallDistrict.Hour(lines.Split('|')))).Breaks;
}
