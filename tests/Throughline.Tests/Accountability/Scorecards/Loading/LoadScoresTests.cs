using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Loading;

public sealed class LoadScoresTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_looked_at_mapped_brought_in_and_taken_back_on_one_page()
    {
        await using var stage = await AccountStage.Set(databases);
        var key = (await stage.School("Seaton")).RosterKey;
        var office = await stage.As(AccountStage.DataOffice);
        var run = await Send(office, "reading 2025-26.csv", $"school_id,Reading scores,Mystery figure\n{key},49,12.5\n");
        var looked = await Website.Page(office, run);
        Assert.Contains("nothing is kept yet", AccountStage.Text(looked), StringComparison.Ordinal);
        Assert.Contains("Please check", AccountStage.Text(looked), StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(0, await db.ScoreValues.CountAsync(Stop));
        using var form = new FormUrlEncodedContent([
            new(
                "__RequestVerificationToken",
                looked.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!
            ),
            new("Role", "School"),
            new("Of", ""),
            new("Role", "Value"),
            new("Of", "Reading"),
            new("Role", "Ignore"),
            new("Of", ""),
            new("Year", "2025-26"),
        ]);
        var sheet = "reading%202025-26";
        var mapped = await office.PostAsync(new Uri($"{run}&sheet={sheet}&handler=Map", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.Redirect, mapped.StatusCode);
        var again = AccountStage.Text(await Website.Page(office, run));
        Assert.Contains("Bring in 1 figure", again, StringComparison.Ordinal);
        Assert.Contains("As you said", again, StringComparison.Ordinal);
        await Website.Post(office, run, [], to: $"{run}&handler=Import", form: run);
        Assert.Contains("1 figure is in", AccountStage.Text(await Website.Page(office, run)), StringComparison.Ordinal);
        Assert.Equal("state-reading", await db.Indicators.Select(one => one.Key).SingleAsync(Stop));
        await Website.Post(office, run, [], to: $"{run}&handler=Undo", form: run);
        Assert.Equal(0, await db.ScoreValues.CountAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_in_a_sentence_and_nothing_is_kept()
    {
        await using var stage = await AccountStage.Set(databases);
        var office = await stage.As(AccountStage.DataOffice);
        var run = await Send(office, "figures.xlsx", "PK\u0003\u0004 not a workbook");
        Assert.Contains(
            "no workbook that can be read",
            AccountStage.Text(await Website.Page(office, run)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_the_data_office_brings_figures_in_and_sees_what_it_chose()
    {
        await using var stage = await AccountStage.Set(databases);
        var office = await stage.As(AccountStage.DataOffice);
        var run = await Send(
            office,
            "a.csv",
            $"school_id,year,Attendance\n{(await stage.School("Seaton")).RosterKey},2026,91\n"
        );
        foreach (var other in new[] { "Marisol Vega", "Dr. Helen Marchetti" })
        {
            var answer = await (await stage.As(other)).GetAsync(new Uri(run, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_change_of_cut_score_is_noted_and_taken_back()
    {
        await using var stage = await AccountStage.Set(databases);
        await stage.Figures("Seaton", "Reading", 2024, 48, 49, 41);
        var office = await stage.As(AccountStage.DataOffice);
        await using var db = stage.Store.OpenFor("test");
        var page = $"/scorecard/indicators/{await db.Indicators.Select(one => one.Id).SingleAsync(Stop)}";
        var wrong = await Website.Post(office, page, new() { ["From"] = "last year", ["Change"] = "" }, "Version");
        Assert.Contains("like 2009-10", AccountStage.Text(await DemandStage.Read(wrong)), StringComparison.Ordinal);
        await Website.Post(
            office,
            page,
            new()
            {
                ["From"] = "2025-26",
                ["Change"] = "The state raised its cut scores.",
                ["BreaksSeries"] = "true",
            },
            "Version"
        );
        var shown = AccountStage.Text(await Website.Page(await stage.As("Marisol Vega"), page));
        Assert.Contains("From 2025-26 The state raised its cut scores. Breaks the series", shown, StringComparison.Ordinal);
        var version = await db.IndicatorVersions.Select(one => one.Id).SingleAsync(Stop);
        await Website.Post(office, page, new() { ["version"] = $"{version}" }, "TakeBack");
        Assert.Equal(0, await db.IndicatorVersions.CountAsync(Stop));
    }

    private static async Task<string> Send(HttpClient office, string name, string content)
    {
        var page = await Website.Page(office, "/scorecard/load");
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Files", name },
        };
        var answer = await office.PostAsync(new Uri("/scorecard/load", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
