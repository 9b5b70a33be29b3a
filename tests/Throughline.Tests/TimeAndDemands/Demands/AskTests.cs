using System.Net;
using AngleSharp.Dom;
using CsCheck;
using Throughline.Demo.Cast;
using Throughline.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands;

public sealed class AskTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_price_is_shown_before_anything_is_sent()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var page = await DemandStage.Price(nora, DemandStage.Form("Night survey", 2.5, "2026-03-30"));
        var text = DemandStage.Text(page);
        // 2.5 h of six ILDs are 15 h, ten visits of the stated hour and a half.
        Assert.Contains("10 principal visits forgone", text, StringComparison.Ordinal);
        Assert.Contains("2 h 30 × 6 ILDs = 15 h", text, StringComparison.Ordinal);
        Assert.Contains("Nothing else is asked of ILDs that week", text, StringComparison.Ordinal);
        Assert.Contains("Nothing was asked yet", DemandStage.Text(await Website.Page(nora, "/asks")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_cannot_be_sent_unpriced_nor_at_the_price_of_another_ask()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var form = DemandStage.Form("Night survey", 1, "2026-03-30");
        Assert.Equal(HttpStatusCode.OK, (await Website.Post(nora, "/asks/new", new(form), "Send")).StatusCode);
        var mark = (await DemandStage.Price(nora, form)).QuerySelector("input[name=Priced]")!.GetAttribute("value")!;
        var dearer = new Dictionary<string, string>(form) { ["HoursEach"] = "9", ["Priced"] = mark };
        var page = await DemandStage.Read(await Website.Post(nora, "/asks/new", dearer, "Send"));
        Assert.Contains("You changed the ask", DemandStage.Text(page), StringComparison.Ordinal);
        await using var db = stage.Site.Store.OpenFor("test");
        Assert.Empty(db.Demands);
    }

    [Fact]
    public async Task A_protected_day_and_what_is_asked_that_week_are_said_with_free_days()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        await DemandStage.Send(nora, DemandStage.Form("First", 1, "2026-03-30"));
        // Tuesday is protected since January.
        var text = DemandStage.Text(await DemandStage.Price(nora, DemandStage.Form("Second", 1, "2026-03-31")));
        Assert.Contains("Tuesday, March 31 is protected", text, StringComparison.Ordinal);
        Assert.Contains("Free: Monday, March 30", text, StringComparison.Ordinal);
        Assert.Contains("6 h of ILDs are already asked that week", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_are_held_need_not_be_asked_and_the_rest_is_booked_as_avoided()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var form = DemandStage.Form("Night survey", 4, "2026-03-30");
        form["Fields"] = "School\nNetwork\nPrincipal’s name\nNights held";
        var text = DemandStage.Text(await DemandStage.Price(nora, form));
        Assert.Contains("Ask only for Nights held: 6 h in all", text, StringComparison.Ordinal);
        Assert.Contains("3 of 4 fields are held", text, StringComparison.Ordinal);
        var id = await DemandStage.Send(nora, form, "OnlyMissing");
        var demand = await stage.Demand(id);
        Assert.Equal((240, 60, 360), (demand.FirstMinutesEach, demand.MinutesEach, demand.TotalMinutes));
        Assert.Equal(["Nights held"], demand.Fields);
        var hours = DemandStage.Text(await Website.Page(await stage.As(CentralOffice.Engagement), "/asks/hours"));
        Assert.Contains("18 h came back to ILDs", hours, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_of_principals_reach_their_ILD_first_at_the_same_price()
    {
        await using var stage = await DemandStage.Set(databases);
        var pell = await stage.As(CentralOffice.Trainer);
        var id = await DemandStage.Send(pell, DemandStage.Form("Kit training", 2, "2026-04-03", "Principals"));
        var deputy = await stage.As(CentralOffice.Deputy);
        Assert.Equal(HttpStatusCode.Redirect, (await DemandStage.Gate(deputy, id, "Through")).StatusCode);
        var plate = DemandStage.Text(await Website.Page(await stage.As("Marisol Vega"), "/plate"));
        Assert.Contains("One ask of your principals", plate, StringComparison.Ordinal);
        Assert.Contains("2 h × 14 principals = 28 h", plate, StringComparison.Ordinal);
        var principal = await stage.As("Luis Moreno");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await principal.GetAsync(new Uri($"/asks/{id}", UriKind.Relative), Stop)).StatusCode
        );
    }

    [Fact]
    public async Task Urgent_goes_at_once_and_its_share_is_shown()
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var urgent = DemandStage.Form("Lost boiler key", 0.5, "2026-03-19");
        urgent["Urgency"] = "Safety";
        Assert.Equal(DemandState.Through, (await stage.Demand(await DemandStage.Send(nora, urgent))).State);
        await DemandStage.Send(nora, DemandStage.Form("Not urgent", 1, "2026-03-30"));
        var gate = DemandStage.Text(await Website.Page(await stage.As(CentralOffice.Deputy), "/gate"));
        Assert.Contains("Urgent asks: 1 of 2, 50%.", gate, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HoursEach", "-3", "above 0")]
    [InlineData("HoursEach", "400", "More than 80 hours")]
    [InlineData("HoursEach", "", "above 0")]
    [InlineData("Due", "2026-03-18", "This day is over")]
    [InlineData("Due", "2031-01-01", "within two years")]
    [InlineData("Title", " ", "Say what you need")]
    [InlineData("Networks", "987654", "not there any more")]
    public async Task What_cannot_be_asked_is_refused_in_a_plain_sentence(string field, string value, string sentence)
    {
        await using var stage = await DemandStage.Set(databases);
        var nora = await stage.As(CentralOffice.Engagement);
        var page = await DemandStage.Price(nora, new(DemandStage.Form("Survey", 1, "2026-03-30")) { [field] = value });
        Assert.Contains(sentence, DemandStage.Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name=Priced]"));
    }

    [Fact]
    public void No_draft_with_hours_outside_the_bounds_or_a_day_that_is_over_can_be_priced() =>
        Gen.Select(Gen.Double[-1000, 1000], Gen.Int[-900, 900])
            .Sample(
                (hours, days) =>
                {
                    var today = new DateOnly(2026, 3, 19);
                    var draft = new DemandDraft
                    {
                        Title = "Survey",
                        HoursEach = hours,
                        Due = today.AddDays(days),
                    };
                    var fits =
                        Math.Round(hours * 60) >= 1
                        && hours <= DemandDraft.MostHours
                        && days >= 0
                        && today.AddDays(days) <= today.AddYears(2);
                    return fits == !draft.Wrong(today, new HashSet<long>()).Any();
                }
            );
}
