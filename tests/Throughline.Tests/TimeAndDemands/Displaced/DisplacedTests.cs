using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Displaced;

public sealed class DisplacedTests(SampleDistrict sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ILD_sees_her_own_visits_and_goes_to_the_week_where_the_cause_is_said()
    {
        await using var site = await sample.Site();
        var vega = await SampleDistrict.As(site, "Marisol Vega");
        var page = await Website.Page(vega, "/displaced");
        var row = page.QuerySelectorAll("#h-own")
            .Single()
            .ParentElement!.ParentElement!.QuerySelectorAll("li")
            .First(one => one.TextContent.Contains("Sunita Patel", StringComparison.Ordinal));
        Assert.Contains("Personnel hearings, called by Human Resources", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Moved", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Made up", row.TextContent, StringComparison.Ordinal);

        Assert.Equal("/week/2026-03-16#displaced", row.QuerySelector("a")!.GetAttribute("href"));
        var table = await vega.GetStringAsync(new Uri("/displaced?format=csv", UriKind.Relative), Stop);
        Assert.Contains("2026-03-17,Sunita Patel,Moved,Personnel hearings,Human Resources", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deputy_sees_causes_and_units_and_no_principal()
    {
        await using var site = await sample.Site();
        var page = await Website.Page(await SampleDistrict.As(site, CentralOffice.Deputy), "/displaced");
        await using var db = site.Store.OpenFor("test");
        var all = await db.DisplacedContacts.CountAsync(
            one => one.Day >= new DateOnly(2025, 8, 25) && one.Day <= new DateOnly(2026, 3, 22),
            Stop
        );
        Assert.StartsWith(
            $"{all} visits were displaced",
            page.QuerySelector("h1")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
        var principals = await db.DisplacedContacts.Select(one => one.PrincipalId).Distinct().ToListAsync(Stop);
        var names = await db.Set<Throughline.Frame.People.Person>()
            .Where(one => principals.Contains(one.Id))
            .Select(one => one.Name)
            .ToListAsync(Stop);
        Assert.DoesNotContain(names, name => page.Body!.Text().Contains(name, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("#own"));
    }

    [Fact]
    public async Task A_principal_sees_the_visits_that_she_was_to_have_and_no_other()
    {
        await using var site = await sample.Site();
        var page = await Website.Page(await SampleDistrict.As(site, "Sunita Patel"), "/displaced");
        Assert.Contains("Marisol Vega", page.QuerySelector("#own")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#own li a"));
        Assert.DoesNotContain("All ILDs, by cause", page.Body!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ILD_sees_no_visit_of_another_ILD()
    {
        await using var site = await sample.Site();
        var page = await Website.Page(await SampleDistrict.As(site, "Priya Raman"), "/displaced");
        Assert.DoesNotContain("Sunita Patel", page.Body!.Text(), StringComparison.Ordinal);
        Assert.Contains("All ILDs, by cause", page.Body!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vivian Stroud")]
    [InlineData("Philippa Onwudiwe")]
    [InlineData("Gloria Benning")]
    public async Task Evaluators_departments_and_the_board_see_no_visit_of_anybody(string name)
    {
        await using var site = await sample.Site();
        var browser = await SampleDistrict.As(site, name);
        var answer = await browser.GetAsync(new Uri("/displaced", UriKind.Relative), Stop);
        if (name == "Gloria Benning")
        {
            // A senior leader sees causes, as leaders do; the wall keeps every visit from her.
            Assert.DoesNotContain("id=\"own\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public void Ten_duty_days_leave_out_weekends_and_the_districts_holidays()
    {
        var days = new DutyDays([new(2026, 4, 3), new(2026, 4, 6)]);
        Assert.Equal(new DateOnly(2026, 4, 14), days.After(new DateOnly(2026, 3, 29), DutyDays.ToMakeUp));
        Assert.Equal(new DateOnly(2026, 3, 23), days.After(new DateOnly(2026, 3, 20), 1));
    }
}
