using System.Net;
using Throughline.Demo.Cast;
using Throughline.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands;

public sealed class GateTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_reaches_an_ILD_before_the_gate_has_answered()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var id = await DemandStage.Send(nora, DemandStage.Form("Night survey", 2, "2026-03-30"));
        var marisol = await stage.As("Marisol Vega");
        Assert.Contains(
            "Nothing is waiting",
            DemandStage.Text(await Website.Page(marisol, "/plate")),
            StringComparison.Ordinal
        );
        var mine = await stage.Mine(id, "Marisol Vega");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await marisol.GetAsync(new Uri($"/plate/{mine.Id}", UriKind.Relative), Stop)).StatusCode
        );
        var deputy = await stage.As(CentralOffice.Deputy);
        var monday = DemandStage.Text(await Website.Page(deputy, "/monday"));
        Assert.Contains("One ask awaits your yes: 12 h", monday, StringComparison.Ordinal);
        Assert.Contains("8 principal visits", monday, StringComparison.Ordinal);
        await DemandStage.Gate(deputy, id, "Trimmed", new() { ["HoursEach"] = "0.75", ["Reason"] = "Five lines will do." });
        var plate = DemandStage.Text(await Website.Page(marisol, "/plate"));
        Assert.Contains("45 min × 6 ILDs = 4 h 30", plate, StringComparison.Ordinal);
        var ask = DemandStage.Text(await Website.Page(nora, $"/asks/{id}"));
        Assert.Contains("Dr. Helen Marchetti trimmed it", ask, StringComparison.Ordinal);
        Assert.Contains("Five lines will do.", ask, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_by_the_next_day_on_which_the_district_works()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await DemandStage.Send(await stage.As(CentralOffice.Engagement), DemandStage.Form("Survey", 1, "2026-03-30"));
        Assert.Equal(new DateOnly(2026, 3, 20), (await stage.Demand(id)).AnswerBy);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_nobody_is_overwritten_and_both_texts_are_shown()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await DemandStage.Send(await stage.As(CentralOffice.Engagement), DemandStage.Form("Survey", 2, "2026-03-30"));
        var version = $"{(await stage.Demand(id)).Version}";
        var (one, other) = (await stage.As(CentralOffice.Deputy), await stage.As(CentralOffice.Deputy));
        await DemandStage.Gate(
            one,
            id,
            "Trimmed",
            new()
            {
                ["HoursEach"] = "1",
                ["Reason"] = "Half of it.",
                ["Version"] = version,
            }
        );
        var late = await Website.Post(
            other,
            $"/gate/{id}",
            new() { ["Version"] = version, ["Reason"] = "Not this month." },
            "Refused",
            form: "/gate"
        );
        var text = DemandStage.Text(await DemandStage.Read(late));
        Assert.Contains("Somebody else answered while you wrote", text, StringComparison.Ordinal);
        Assert.Contains("Half of it.", text, StringComparison.Ordinal);
        Assert.Contains("refuse it: “Not this month.”", text, StringComparison.Ordinal);
        Assert.Equal((DemandState.Through, 60), ((await stage.Demand(id)).State, (await stage.Demand(id)).MinutesEach));
    }

    [Fact]
    public async Task A_refusal_says_why_and_one_of_the_cabinet_goes_to_the_superintendent()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await DemandStage.Send(await stage.As(CentralOffice.Operations), DemandStage.Form("Deck", 5, "2026-03-30"));
        var deputy = await stage.As(CentralOffice.Deputy);
        var bare = await DemandStage.Gate(deputy, id, "Refused");
        Assert.Contains("Say why", DemandStage.Text(await DemandStage.Read(bare)), StringComparison.Ordinal);
        await DemandStage.Gate(deputy, id, "Refused", new() { ["Reason"] = "Held already." });
        Assert.Equal(DemandState.WithSuperintendent, (await stage.Demand(id)).State);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await deputy.GetAsync(new Uri($"/gate/{id}", UriKind.Relative), Stop)).StatusCode
        );
        var superintendent = await stage.As(CentralOffice.Superintendent);
        Assert.Contains("Deck", DemandStage.Text(await Website.Page(superintendent, "/gate")), StringComparison.Ordinal);
        await DemandStage.Gate(superintendent, id, "Refused", new() { ["Reason"] = "As agreed." });
        Assert.Equal(DemandState.Refused, (await stage.Demand(id)).State);
    }

    [Theory]
    [InlineData("Vivian Stroud")]
    [InlineData("Marisol Vega")]
    [InlineData("Luis Moreno")]
    public async Task Nobody_else_answers_at_the_gate(string name)
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await DemandStage.Send(await stage.As(CentralOffice.Engagement), DemandStage.Form("Survey", 2, "2026-03-30"));
        var browser = await stage.As(name);
        foreach (var path in new[] { "/gate", $"/gate/{id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        }
        var forged = await Website.Post(browser, "/asks", [], to: $"/gate/{id}?handler=Through", form: "/handed");
        Assert.NotEqual(HttpStatusCode.Redirect, forged.StatusCode);
        Assert.Equal(DemandState.AtGate, (await stage.Demand(id)).State);
    }
}
