using System.Net;
using Throughline.Access;
using Throughline.Demo;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Tests.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse;

public sealed class KeptForTests(Databases databases)
{
    private const string Marisol = "marisol-vega";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delegate_reads_week_and_calendars_and_is_not_shown_what_is_private()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var browser = await Delegate(harbor);
        var owner = await harbor.IdOf(Marisol);
        foreach (var path in new[] { "/week", "/calendars", "/network" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal($"{path}?of={owner}", answer.Headers.Location?.ToString());
        }
        using var week = await Website.Page(browser, $"/week/2026-03-16?of={owner}");
        var calendar = week.Body!.TextContent;
        Assert.Contains("Planning", calendar, StringComparison.Ordinal);
        Assert.Contains("Marisol Vega", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("only start and end are kept", calendar, StringComparison.Ordinal);

        using var calendars = await Website.Page(browser, $"/calendars?of={owner}");
        var text = calendars.QuerySelector("main")!.TextContent;
        Assert.Contains("1 entry", text, StringComparison.Ordinal);
        Assert.DoesNotContain("private: start", text, StringComparison.Ordinal);
        Assert.Null(calendars.QuerySelector("main form"));

        using var entries = await Website.Page(browser, $"/week/2026-03-16/entries/not-counted?of={owner}");
        Assert.Empty(entries.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_delegate_brings_nothing_in_and_takes_nothing_back()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var browser = await Delegate(harbor);
        var page = $"/calendars?of={await harbor.IdOf(Marisol)}";
        using var answer = await Website.Post(browser, page, new() { ["import"] = "1" }, to: $"{page}&handler=Undo");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("denise-okafor")]
    [InlineData("helen-marchetti")]
    [InlineData("elena-ruiz")]
    [InlineData("luis-moreno")]
    public async Task Nobody_else_reads_an_ilds_calendars(string other)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var browser = await harbor.As(other);
        using var answer = await browser.GetAsync(
            new Uri($"/calendars?of={await harbor.IdOf(Marisol)}", UriKind.Relative),
            Stop
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpClient> Delegate(HarborSite harbor)
    {
        await using var db = harbor.Store.OpenFor("test");
        await new CalendarImport(db, new RosterCache()).Receive(
            Marisol,
            "vega.ics",
            SmallCalendar.Of(
                SmallCalendar.Hour("plan", "Planning", 16, 9),
                SmallCalendar.Hour("own", "Doctor", 17, 9, "CLASS:PRIVATE\r\n")
            ),
            DistrictDay.Of(HarborSite.Now, HarborYear.Zone),
            Stop
        );
        var account = await harbor.Site.Account("delegate@harbor.example");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Asst,
                SubjectPersonId = await harbor.IdOf(Marisol),
                Start = new DateOnly(2025, 9, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync(Stop);
        return await harbor.Site.SignedIn(account.Email!);
    }
}
