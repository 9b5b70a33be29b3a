using Throughline.TimeAccounting.Accounting;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Accounting;

public sealed class DisplacedTests
{
    private static readonly string[] Visit =
    [
        "UID:visit",
        "DTSTART:20260303T100000",
        "DTEND:20260303T110000",
        "ATTENDEE:mailto:pia@d.example",
    ];

    [Fact]
    public void What_covers_the_most_is_the_cause_and_of_equals_the_earliest_then_the_smallest_uid()
    {
        var calendar = CalendarText.Of(
            [.. Visit, "STATUS:CANCELLED"],
            Meeting("short", "100000", "102000"),
            Meeting("later", "103000", "110000"),
            Meeting("z", "100000", "103000"),
            Meeting("b", "100000", "103000")
        );

        var row = Assert.Single(SmallDistrict.Account(calendar).Displaced);

        Assert.Equal((DisplacedKind.Cancelled, "pia", "b"), (row.Kind, row.PrincipalId, row.Cause!.Occurrence.Entry.Uid));
    }

    [Fact]
    public void A_cancelled_visit_without_a_cause_is_displaced_too_and_a_short_one_is_not()
    {
        var brief = new[] { "UID:brief", "DTSTART:20260304T100000", "DTEND:20260304T101459", "ATTENDEE:mailto:pia@d.example" };
        var calendar = CalendarText.Of([.. Visit, "SUMMARY:Canceled: visit"], [.. brief, "STATUS:CANCELLED"]);

        Assert.Null(Assert.Single(SmallDistrict.Account(calendar).Displaced).Cause);
    }

    [Theory]
    [InlineData("100000", "103000", 1)]
    [InlineData("090000", "100000", 0)]
    public void A_moved_visit_is_bumped_only_if_something_else_took_its_slot(string from, string to, int rows)
    {
        var calendar = CalendarText.Of(
            [.. Visit, "RRULE:FREQ=DAILY;COUNT=1"],
            [
                "UID:visit",
                "RECURRENCE-ID:20260303T100000",
                "DTSTART:20260305T140000",
                "DTEND:20260305T150000",
                "ATTENDEE:mailto:pat@d.example",
            ],
            Meeting("other", from, to)
        );

        var displaced = SmallDistrict.Account(calendar).Displaced;

        Assert.Equal(rows, displaced.Count);
        Assert.All(displaced, row => Assert.Equal((DisplacedKind.Bumped, "pat"), (row.Kind, row.PrincipalId)));
    }

    [Fact]
    public void A_visit_moved_out_of_the_window_is_displaced_in_the_window_of_its_slot()
    {
        var calendar = CalendarText.Of(
            [.. Visit, "RRULE:FREQ=DAILY;COUNT=1"],
            [
                "UID:visit",
                "RECURRENCE-ID:20260303T100000",
                "DTSTART:20260505T140000",
                "DTEND:20260505T150000",
                "ATTENDEE:mailto:pia@d.example",
            ],
            Meeting("other", "103000", "120000")
        );

        var account = SmallDistrict.Account(calendar);

        Assert.Single(account.Displaced);
        Assert.Equal(1, account.Weeks[0].DisplacedContacts);
        Assert.Single(account.Occurrences);
    }

    private static string[] Meeting(string uid, string from, string to) =>
        [$"UID:{uid}", $"DTSTART:20260303T{from}", $"DTEND:20260303T{to}"];
}
