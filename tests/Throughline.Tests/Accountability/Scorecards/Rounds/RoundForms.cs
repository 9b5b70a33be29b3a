using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Rounds;

/// <summary>What people do in a round, through its pages.</summary>
internal static class RoundForms
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<string> Open(
        AccountStage stage,
        HttpClient office,
        string school,
        string rule = "FromLastResult",
        string? year = null,
        string deviations = "3"
    )
    {
        await using var db = stage.Store.OpenFor("test");
        var last = await db.ScoreValues.MaxAsync(one => one.Year, Stop);
        var answer = await Website.Post(
            office,
            "/scorecard/rounds",
            new()
            {
                ["Year"] = year ?? SchoolYear.Words(last + 1),
                ["Rule"] = rule,
                ["Window"] = "6",
                ["Deviations"] = deviations,
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return $"{answer.Headers.Location}/schools/{(await stage.School(school)).Id}";
    }

    public static async Task<Dictionary<string, string>> Seen(HttpClient browser, string page) =>
        new() { ["Seen"] = (await Website.Page(browser, page)).QuerySelector("input[name=Seen]")?.GetAttribute("value") ?? "" };

    public static async Task Propose(HttpClient office, string page, string method, string why = "")
    {
        var form = await Website.Page(office, page);
        var answer = await Website.Post(
            office,
            page,
            new(await Seen(office, page))
            {
                ["indicator"] = form.QuerySelector("input[name=indicator]")!.GetAttribute("value")!,
                ["method"] = method,
                ["why"] = why,
            },
            "Propose"
        );
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, AccountStage.Text(await DemandStage.Read(answer)));
    }

    public static async Task<long> Indicator(AccountStage stage)
    {
        await using var db = stage.Store.OpenFor("test");
        return await db.Indicators.Select(one => one.Id).SingleAsync(Stop);
    }
}
