using System.Net;
using AngleSharp.Dom;
using Throughline.Demo.Cast;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Monday;

public sealed class MondayTests(SampleDistrict sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_deputy_is_told_of_the_next_meeting_on_protected_time_and_asks_to_move_it()
    {
        await using var site = await sample.Site();
        var deputy = await SampleDistrict.As(site, CentralOffice.Deputy);
        var monday = await Website.Page(deputy, "/monday");
        var line = monday
            .QuerySelectorAll(".five li")
            .Single(one => one.TextContent.Contains("protected time", StringComparison.Ordinal));
        Assert.Contains("by April 2", line.TextContent, StringComparison.Ordinal);
        var button = line.QuerySelector("a.btn")!;
        Assert.StartsWith("Move it to", button.TextContent, StringComparison.Ordinal);

        var move = button.GetAttribute("href")!;
        var letter = await Website.Page(deputy, move);
        var fields = letter
            .QuerySelectorAll("form input[type=hidden]")
            .Where(one => one.GetAttribute("name") is "Uid" or "Start" or "To")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value")!);
        var answer = await Website.Post(deputy, move, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var protectedTime = await Website.Page(deputy, "/protected-time");
        Assert.Contains("Dr. Helen Marchetti asked to move it", protectedTime.Body!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_module_speaks_for_is_said_to_be_silent()
    {
        await using var site = await sample.Site();
        var page = await Website.Page(await SampleDistrict.As(site, CentralOffice.Superintendent), "/monday");
        Assert.Equal(
            "Seen by you. No line names an ILD’s hours; issues name the ILD who handed them to you.",
            page.QuerySelector(".seen")!.TextContent.Trim()
        );
        Assert.NotEmpty(page.QuerySelectorAll(".five li, .quiet li, .chip--open"));
    }

    [Theory]
    [InlineData("Marisol Vega")]
    [InlineData("Sunita Patel")]
    [InlineData("Vivian Stroud")]
    public async Task It_is_not_there_for_anybody_else(string name)
    {
        await using var site = await sample.Site();
        var browser = await SampleDistrict.As(site, name);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/monday", UriKind.Relative), Stop)).StatusCode);
    }
}
