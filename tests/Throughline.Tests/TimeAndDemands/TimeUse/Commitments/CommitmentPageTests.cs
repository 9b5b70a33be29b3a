using System.Net;
using Throughline.TimeAndDemands.TimeUse.Commitments;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Commitments;

public sealed class CommitmentPageTests(Databases databases)
{
    private const string Marisol = "marisol-vega";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_owner_sets_a_goal_and_sees_whether_the_weeks_kept_it()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var none = await Website.Page(marisol, "/commitment");
        Assert.Equal("You have set yourself no goal", none.QuerySelector("h1")!.TextContent);
        using var refused = await Website.Post(
            marisol,
            "/commitment",
            new() { ["Share"] = nameof(CommittedShare.WithPrincipals), ["Percent"] = "175" }
        );
        Assert.Contains(
            "Enter a number from 1 to 100.",
            await refused.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        await Website.Post(
            marisol,
            "/commitment",
            new() { ["Share"] = nameof(CommittedShare.WithPrincipals), ["Percent"] = "75" }
        );
        using var set = await Website.Page(marisol, "/commitment");
        Assert.Equal("Kept in 0 of 1 week this term", set.QuerySelector("h1")!.TextContent);
        using var week = await Website.Page(marisol, "/week");
        Assert.Contains("75% commitment", week.Body!.TextContent, StringComparison.Ordinal);
        await Website.Post(marisol, "/commitment", [], "End");
        using var ended = await Website.Page(marisol, "/week");
        Assert.DoesNotContain("commitment", ended.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("helen-marchetti")]
    [InlineData("elena-ruiz")]
    [InlineData("luis-moreno")]
    public async Task Nobody_else_has_such_a_page(string other)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        using var browser = await harbor.As(other);
        using var answer = await browser.GetAsync(new Uri("/commitment", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(100, 75, 60, true)]
    [InlineData(100, 74.9, 60, false)]
    public void A_week_keeps_it_from_the_percent_on(double counted, double with, double instruction, bool isKept)
    {
        var goal = new Commitment
        {
            OwnerId = 1,
            From = new DateOnly(2026, 3, 16),
            Share = CommittedShare.WithPrincipals,
            Percent = 75,
            SetAt = HarborSite.Now,
        };
        Assert.Equal(isKept, goal.IsKeptBy(counted, with, instruction));
        Assert.Null(goal.IsKeptBy(0, 0, 0));
    }
}
