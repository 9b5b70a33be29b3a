using System.Net;
using Throughline.Demo.Cast;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands;

public sealed class CorrectionTests(Databases databases)
{
    [Fact]
    public async Task A_disputed_figure_is_in_nobody_elses_until_the_gate_has_answered()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var deputy = await stage.As(CentralOffice.Deputy);
        var id = await DemandStage.Send(nora, DemandStage.Form("Night survey", 4, "2026-03-30"));
        stage.Clock.Move(TimeSpan.FromDays(10));
        // Ten days later both sign in anew.
        (nora, deputy) = (await stage.As(CentralOffice.Engagement), await stage.As(CentralOffice.Deputy));
        Assert.Contains("24 h asked", await Shown(deputy, "/asks/hours"), StringComparison.Ordinal);
        var sent = await Website.Post(
            nora,
            $"/asks/{id}/correct",
            new() { ["Words"] = "It was two hours.", ["HoursEach"] = "2" }
        );
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Of 0 min asked", await Shown(deputy, "/asks/hours"), StringComparison.Ordinal);
        Assert.Contains("Asked by Family Engagement", await Shown(nora, "/asks/hours"), StringComparison.Ordinal);
        Assert.Contains("Figures that units say are wrong", await Shown(deputy, "/gate"), StringComparison.Ordinal);
        var kept = await DemandStage.Read(
            await Website.Post(deputy, $"/asks/{id}/correct", new() { ["Reason"] = "" }, "Leave")
        );
        Assert.Contains("Say why the figure stands", DemandStage.Text(kept), StringComparison.Ordinal);
        await Website.Post(deputy, $"/asks/{id}/correct", [], "Take");
        Assert.Equal(720, (await stage.Demand(id)).TotalMinutes);
        Assert.Contains("Of 12 h asked", await Shown(deputy, "/asks/hours"), StringComparison.Ordinal);
        Assert.Contains("it is corrected as you said", await Shown(nora, "/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_asked_may_correct_and_ILDs_learn_nothing_of_it()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await DemandStage.Send(
            await stage.As(CentralOffice.Engagement),
            DemandStage.Form("Night survey", 4, "2026-03-30")
        );
        foreach (var name in new[] { "Marisol Vega", CentralOffice.Trainer, "Luis Moreno" })
        {
            var browser = await stage.As(name);
            var answer = await browser.GetAsync(
                new Uri($"/asks/{id}/correct", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_same_priced_form_sent_twice_is_one_ask()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var form = DemandStage.Form("Night survey", 4, "2026-03-30");
        var priced = await DemandStage.Price(nora, form);
        var fields = new Dictionary<string, string>(form)
        {
            ["Priced"] = priced.QuerySelector("input[name=Priced]")!.GetAttribute("value")!,
            ["Once"] = priced.QuerySelector("input[name=Once]")!.GetAttribute("value")!,
            ["Way"] = "AsItIs",
        };
        var first = await Website.Post(nora, "/asks/new", new(fields), "Send");
        var second = await Website.Post(nora, "/asks/new", new(fields), "Send");
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await using var db = stage.Site.Store.OpenFor("test");
        Assert.Equal(1, db.Set<Throughline.TimeAndDemands.Demands.Demand>().Count());
    }

    [Fact]
    public async Task A_meeting_beside_the_protected_hours_of_a_day_hits_nothing()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var form = DemandStage.Form("Planning meeting", 1, "2026-04-02");
        form["Kind"] = "Meeting";
        var whole = DemandStage.Text(await DemandStage.Price(nora, form));
        Assert.Contains("Thursday, April 2 is protected", whole, StringComparison.Ordinal);
        form["At"] = "15:00";
        Assert.DoesNotContain("is protected", DemandStage.Text(await DemandStage.Price(nora, form)), StringComparison.Ordinal);
        form["At"] = "09:30";
        Assert.Contains("is protected", DemandStage.Text(await DemandStage.Price(nora, form)), StringComparison.Ordinal);
        form["At"] = "23:30";
        Assert.Contains("past midnight", DemandStage.Text(await DemandStage.Price(nora, form)), StringComparison.Ordinal);
    }

    private static async Task<string> Shown(HttpClient browser, string path) =>
        DemandStage.Text(await Website.Page(browser, path));
}
