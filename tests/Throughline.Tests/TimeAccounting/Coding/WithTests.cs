using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Coding;

/// <summary>How With is decided: the table of rules, first match wins.</summary>
public sealed class WithTests
{
    [Theory]
    [InlineData("pia", "", "", "own-principal:pia")]
    [InlineData("pia pat ida", "", "", "own-principals:pat;pia")]
    [InlineData("paz", "PS 1", "", "other-principal:")]
    [InlineData("sam cal", "PS 1", "", "school-staff:")]
    [InlineData("cal", "At PS 1, room 2", "", "place:pia")]
    [InlineData("", "PS 12", "", "place:pat")]
    [InlineData("", "PS 1 Annex South", "", "nobody:")]
    [InlineData("", "PS 1 Annex South and PS 1", "", "place:pia")]
    [InlineData("", "elan  ACADEMY", "", "place:pia")]
    [InlineData("", "PS 123", "", "nobody:")]
    [InlineData("", "Empty Hall", "", "nobody:")]
    [InlineData("", "", "PS 12 visit", "title:pat")]
    [InlineData("", "", "Talk with Pia Real", "title:pia")]
    [InlineData("", "", "Talk with Pia Really", "nobody:")]
    [InlineData("cal", "", "PS 12 visit", "central:")]
    [InlineData("ira", "", "", "peers:")]
    [InlineData("ira fay", "", "", "peers:")]
    [InlineData("fay", "", "", "central:")]
    [InlineData("ira cal", "", "", "central:")]
    [InlineData("tia", "", "", "team:")]
    [InlineData("bea x@out.example", "", "", "outside:")]
    [InlineData("nobody@d.example", "", "", "central:")]
    [InlineData("nobody@mail.d.example", "", "", "outside:")]
    [InlineData("", "", "Busy", "no-content:")]
    [InlineData("", "", "busy.", "nobody:")]
    [InlineData("", "Room", "Busy", "nobody:")]
    [InlineData("ida ida@old.example", "", "Alone", "nobody:")]
    public void The_first_rule_that_matches_gives_with(string people, string location, string summary, string told)
    {
        var attendees = people
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(who => $"ATTENDEE:MAILTO:{(who.Contains('@', StringComparison.Ordinal) ? who : who + "@d.example")}");

        var code = SmallDistrict.Only([.. attendees, $"LOCATION:{location}", $"SUMMARY:{summary}"]).Code!;

        Assert.Equal(told, $"{code.WithRule}:{string.Join(';', code.PrincipalIds)}");
    }

    [Fact]
    public void Rooms_and_those_who_declined_are_no_people()
    {
        var code = SmallDistrict.Only(
            "ATTENDEE;CUTYPE=ROOM:mailto:cal@d.example",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:pia@d.example"
        );

        Assert.Equal("no-content", code.Code!.WithRule);
    }

    [Fact]
    public void Who_leads_a_school_is_asked_of_the_day_on_which_the_occurrence_starts()
    {
        var roster = SmallDistrict.Roster with
        {
            Assignments =
            [
                .. SmallDistrict.Roster.Assignments.Where(one => one.PersonId != "pia"),
                new(AssignmentKind.LeadsSchool, "pia", "s1", new(2020, 1, 1), new(2026, 3, 2)),
                new(AssignmentKind.LeadsSchool, "sam", "s1", new(2026, 3, 3), null),
            ],
        };
        var calendar = CalendarText.Of(
            ["UID:a", "DTSTART:20260302T233000", "DTEND:20260303T003000", "LOCATION:PS 1"],
            ["UID:b", "DTSTART:20260303T100000", "DTEND:20260303T110000", "LOCATION:PS 1"],
            ["UID:c", "DTSTART:20260303T120000", "DTEND:20260303T130000", "ATTENDEE:mailto:pia@d.example"]
        );

        var codes = SmallDistrict.Account(roster, calendar).Occurrences.Select(one => one.Code!);

        Assert.Equal(
            ["place:pia", "place:sam", "other-principal:"],
            codes.Select(code => $"{code.WithRule}:{string.Join(';', code.PrincipalIds)}")
        );
        Assert.Equal([With.Principal, With.Principal, With.School], codes.Select(code => code.With));
    }

    [Fact]
    public void A_title_that_names_a_school_ten_thousand_times_is_searched_in_a_blink()
    {
        var text = string.Concat(Enumerable.Repeat("PS 1 ", 12_000));

        var code = SmallDistrict.Only($"LOCATION:{text}PS 1 Annex South").Code!;

        Assert.Equal("place", code.WithRule);
    }
}
