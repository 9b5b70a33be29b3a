using Throughline.Demo;
using Throughline.Frame.Networks;
using Throughline.Persistence.Imports;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars;

public sealed class WhatChangedTests(Databases databases)
{
    private const string Marisol = "marisol-vega";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Each_import_says_what_it_changed_and_earlier_changes_stay_with_the_time_they_were_seen(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        var plan = SmallCalendar.Hour("plan", "Planning", 16, 9);
        await Bring(harbor, plan, SmallCalendar.Hour("talk", "Talk", 17, 9), SmallCalendar.Hour("gone", "Retreat", 18, 9));
        Assert.Equal("3 appeared, 0 changed, 0 moved, 0 vanished", (await Line(harbor)).Said);

        var moved = SmallCalendar.Hour("talk", "Talk", 17, 14);
        await Bring(harbor, plan, moved, SmallCalendar.Hour("new", "Budget", 18, 13));
        var second = await Line(harbor);
        Assert.Equal("1 appeared, 0 changed, 1 moved, 1 vanished", second.Said);
        var change = Assert.Single(second.Changes, one => one.What == "Moved");
        Assert.Equal(
            ("Talk", "From March 17, 2026, 9:00 to 10:00 to March 17, 2026, 2:00 to 3:00"),
            (change.Title, change.When)
        );
        Assert.Equal("Retreat", Assert.Single(second.Changes, one => one.What == "Vanished").Title);

        var third = await Bring(harbor, SmallCalendar.Hour("plan", "Planning with Title I", 16, 9), moved);
        var line = await Line(harbor);
        Assert.Equal("0 appeared, 1 changed, 0 moved, 1 vanished", line.Said);
        Assert.Equal(["Appeared", "Moved", "Vanished"], line.Earlier.Select(one => one.What).Order(StringComparer.Ordinal));

        await using var db = harbor.Store.OpenFor("test");
        Assert.Empty(await Undoing.Undo(db, third, Stop));
        Assert.Equal(second.Said, (await Line(harbor)).Said);
    }

    [Fact]
    public async Task Of_a_private_entry_no_change_is_noted()
    {
        await using var harbor = await HarborSite.Open(databases);
        await Bring(harbor, SmallCalendar.Hour("plan", "Planning", 16, 9));
        await Bring(
            harbor,
            SmallCalendar.Hour("plan", "Planning", 16, 9),
            SmallCalendar.Hour("own", "Doctor", 17, 9, "CLASS:PRIVATE\r\n")
        );
        var line = await Line(harbor);
        Assert.Equal((2, 1), (line.Entries, line.Private));
        Assert.Empty(line.Changes);
    }

    private static async Task<long> Bring(HarborSite harbor, params string[] events)
    {
        harbor.Clock.Move(TimeSpan.FromMinutes(15));
        await using var db = harbor.Store.OpenFor("import calendar");
        var today = DistrictDay.Of(HarborSite.Now, HarborYear.Zone);
        var receipt = await new CalendarImport(db, new RosterCache()).Receive(
            Marisol,
            "vega.ics",
            SmallCalendar.Of(events),
            today,
            Stop
        );
        return receipt.Import;
    }

    private static async Task<CalendarLine> Line(HarborSite harbor)
    {
        await using var db = harbor.Store.OpenFor("test");
        var owner = await harbor.IdOf(Marisol);
        return Assert.Single(await CalendarLine.Of(db, owner, DistrictDay.Of(HarborSite.Now, HarborYear.Zone), Stop));
    }
}
