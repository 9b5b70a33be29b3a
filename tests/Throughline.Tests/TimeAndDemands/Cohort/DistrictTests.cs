using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Cohort;

public sealed class DistrictTests(SampleDistrict sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CentralOffice.Deputy, HttpStatusCode.OK)]
    [InlineData(CentralOffice.Superintendent, HttpStatusCode.OK)]
    [InlineData("Marisol Vega", HttpStatusCode.OK)]
    [InlineData("Sunita Patel", HttpStatusCode.NotFound)]
    [InlineData("Vivian Stroud", HttpStatusCode.NotFound)]
    [InlineData("Elena Ruiz", HttpStatusCode.NotFound)]
    [InlineData("Philippa Onwudiwe", HttpStatusCode.NotFound)]
    public async Task Leaders_and_ILDs_see_the_cohort_and_nobody_else(string name, HttpStatusCode expected)
    {
        await using var site = await sample.Site();
        var browser = await SampleDistrict.As(site, name);
        Assert.Equal(expected, (await browser.GetAsync(new Uri("/district", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task The_page_says_what_the_kept_weeks_add_up_to()
    {
        await using var site = await sample.Site();
        await using var db = site.Store.OpenFor("test");
        var (from, to) = (new DateOnly(2026, 2, 16), new DateOnly(2026, 3, 15));
        var weeks = await db.WeeksOfTime.Where(one => one.Monday >= from && one.Monday <= to).ToListAsync(Stop);
        var counted = weeks.Sum(one => one.CountedSeconds);
        var with = weeks.Sum(one => one.WithPrincipals) / (double)WeekOfTime.PartsOfSecond;
        var kept = weeks.Sum(one => one.ProtectedSeconds - one.BrokenSeconds);

        var page = await Website.Page(await SampleDistrict.As(site, CentralOffice.Deputy), "/district");
        Assert.Contains(
            $"{Math.Round(100 * with / counted, MidpointRounding.AwayFromZero)}%",
            page.QuerySelector(".share b")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"{Math.Round(100.0 * kept / weeks.Sum(one => one.ProtectedSeconds), MidpointRounding.AwayFromZero)}%",
            page.QuerySelector(".hero")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_ILD_is_named_on_it_nor_on_the_lists_behind_it()
    {
        await using var site = await sample.Site();
        var browser = await SampleDistrict.As(site, CentralOffice.Deputy);
        await using var db = site.Store.OpenFor("test");
        var ilds = await db.WeeksOfTime.Select(one => one.OwnerId).Distinct().ToListAsync(Stop);
        var names = await db.Set<Throughline.Frame.People.Person>()
            .Where(one => ilds.Contains(one.Id))
            .Select(one => one.Name)
            .ToListAsync(Stop);
        foreach (var path in new[] { "/district", "/protected-time/taken?format=csv" })
        {
            var text = await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
            // Calvin Whitfield calls a meeting of his own; as a caller he is named, as everybody is.
            Assert.DoesNotContain(
                names.Where(name => name != "Calvin Whitfield" && name != "Thomas Brandt"),
                name => path == "/district" && text.Contains(name, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task With_fewer_than_five_ILDs_no_share_is_shown_and_the_page_says_why()
    {
        await using var site = await sample.Site();
        await using (var db = site.Store.OpenFor("test"))
        {
            var some = await db.WeeksOfTime.Select(one => one.OwnerId).Distinct().OrderBy(one => one).Take(2).ToListAsync(Stop);
            await db.WeeksOfTime.Where(one => some.Contains(one.OwnerId)).ExecuteDeleteAsync(Stop);
        }
        var page = await Website.Page(await SampleDistrict.As(site, CentralOffice.Deputy), "/district");
        Assert.Empty(page.QuerySelectorAll(".share"));
        Assert.Contains("shown from 5 on", page.Body!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Displaced visits, by cause", page.Body!.Text(), StringComparison.Ordinal);
    }
}
