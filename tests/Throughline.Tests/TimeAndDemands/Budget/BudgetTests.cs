using System.Net;
using AngleSharp.Dom;
using Throughline.Demo.Cast;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Budget;

public sealed class BudgetTests(SampleDistrict sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Uri Page = new("/budget", UriKind.Relative);

    [Fact]
    public async Task A_senior_leader_enters_what_the_model_costs_and_the_board_reads_it()
    {
        await using var site = await sample.Site();
        var superintendent = await SampleDistrict.As(site, CentralOffice.Superintendent);
        await Website.Post(
            superintendent,
            "/budget",
            new()
            {
                ["Name"] = "Coach",
                ["Number"] = "3",
                ["Cost"] = "50000",
            }
        );
        await Website.Post(
            superintendent,
            "/budget",
            new()
            {
                ["Name"] = "Travel",
                ["Number"] = "0",
                ["Cost"] = "7000",
            }
        );

        var page = await Website.Page(await SampleDistrict.As(site, "Philippa Onwudiwe"), "/budget");
        var text = page.Body!.Text();
        Assert.Contains("$2,367,000", text, StringComparison.Ordinal);
        Assert.Contains("It claims no cause", text, StringComparison.Ordinal);
        Assert.Matches(@"\d+ h( \d\d)? avoided", text);
        Assert.Matches(@"\d+% of \d+ principals who answered called their ILD first \(Winter, \d+ asked\)", text);
        Assert.DoesNotContain("Silent", text, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Whoever_only_reads_it_enters_nothing()
    {
        await using var site = await sample.Site();
        var ild = await SampleDistrict.As(site, "Marisol Vega");
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["Name"] = "x",
                ["Number"] = "1",
                ["Cost"] = "1",
            }
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await ild.PostAsync(Page, form, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_cost_that_is_no_number_is_told_in_a_sentence()
    {
        await using var site = await sample.Site();
        var superintendent = await SampleDistrict.As(site, CentralOffice.Superintendent);
        var answer = await Website.Post(
            superintendent,
            "/budget",
            new()
            {
                ["Name"] = "x",
                ["Number"] = "1",
                ["Cost"] = "much",
            }
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("does not fit here", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sunita Patel")]
    [InlineData("Vivian Stroud")]
    public async Task Principals_and_departments_do_not_see_it(string name)
    {
        await using var site = await sample.Site();
        Assert.Equal(HttpStatusCode.NotFound, (await (await SampleDistrict.As(site, name)).GetAsync(Page, Stop)).StatusCode);
    }
}
