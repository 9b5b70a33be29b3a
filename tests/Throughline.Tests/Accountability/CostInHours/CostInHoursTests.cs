using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.CostInHours;
using Throughline.Accountability.CostInHours.SystemHeld;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Tests.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.Accountability.CostInHours;

/// <summary>Story 5: what decks, reviews and hearings cost, a limit that trips, and the way that costs no ILD an hour.</summary>
public sealed class CostInHoursTests(Databases databases)
{
    private const string Ild = "Calvin Whitfield";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(6, 5, 15, "30 h", 20, "fourth of 6")]
    [InlineData(4, 3, 8, "12 h", 8, "third of 4")]
    public async Task Decks_are_priced_before_they_are_sent_and_the_one_too_many_asks_the_chief(
        int decks,
        double hours,
        double limit,
        string price,
        int visits,
        string tooMany
    )
    {
        await using var stage = await AccountStage.Set(databases);
        await Limit(stage, limit, OverCap.AsksTheChief);
        var asker = await stage.As(CentralOffice.Operations);
        var (address, form) = await Form(stage, decks, hours);
        var priced = await DemandStage.Read(await Website.Post(asker, address, new(form) { }, to: $"{address}&handler=Price"));
        var words = AccountStage.Text(priced);
        Assert.Contains($"= {price}", words, StringComparison.Ordinal);
        Assert.Contains($"{visits} principal visits forgone", words, StringComparison.Ordinal);
        Assert.Contains($"The {tooMany} is one too many", words, StringComparison.Ordinal);
        await Send(asker, address, form, "Ask");

        await using var db = stage.Store.OpenFor("test");
        var asked = await db.Demands.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Stop);
        Assert.Equal(decks, asked.Count);
        Assert.All(asked, one => Assert.Equal(DemandState.AtGate, one.State));
        var fit = (int)(limit / hours);
        Assert.All(asked.Take(fit), one => Assert.Equal("", one.OverLimit));
        Assert.All(asked.Skip(fit), one => Assert.Contains("It goes over the limit", one.OverLimit, StringComparison.Ordinal));

        // The chief lets the one too many pass only with a reason in her own name.
        var chief = await stage.As(CentralOffice.Deputy);
        var bare = await DemandStage.Read(await DemandStage.Gate(chief, asked[fit].Id, "Through"));
        Assert.Contains("Say why it passes", AccountStage.Text(bare), StringComparison.Ordinal);
        foreach (var one in asked)
        {
            var let = await DemandStage.Gate(chief, one.Id, "Through", new() { ["Reason"] = "The board asked for all." });
            Assert.Equal(HttpStatusCode.Redirect, let.StatusCode);
        }
        var ild = await stage.As(Ild);
        var cost = AccountStage.Text(await Website.Page(ild, "/accountability"));
        Assert.Contains($"Accountability takes {price} of you", cost, StringComparison.Ordinal);
        Assert.Contains($"{visits} principal visits of 1 h 30", cost, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Afterwards_real_hours_count_and_whether_it_helped_is_a_count_of_five_or_more()
    {
        await using var stage = await AccountStage.Set(databases);
        var asker = await stage.As(CentralOffice.Operations);
        var (address, form) = await Form(stage, 6, 5, due: new(2026, 3, 19));
        await Send(asker, address, form, "Ask");
        var parts = await Through(stage);
        var ild = await stage.As(Ild);
        for (var said = 0; said < 6; said++)
        {
            var page = AccountStage.Text(await Website.Page(ild, "/accountability"));
            Assert.Contains(
                said < 5 ? "Helped my work – Shown from 5 answers on" : "Helped my work 0 of 5",
                page,
                StringComparison.Ordinal
            );
            await Website.Post(
                ild,
                "/accountability",
                new()
                {
                    ["Part"] = $"{parts[said]}",
                    ["TookHours"] = said == 0 ? "8" : "5",
                    ["DidHelp"] = "false",
                }
            );
        }
        var after = AccountStage.Text(await Website.Page(ild, "/accountability"));
        Assert.Contains("Helped my work 0 of 6", after, StringComparison.Ordinal);
        Assert.Contains("Accountability takes 33 h of you", after, StringComparison.Ordinal);
        Assert.Contains("priced at 30 h before", after, StringComparison.Ordinal);
        // Another ILD and a senior leader see totals, never a row of hers.
        var other = AccountStage.Text(await Website.Page(await stage.As("Marisol Vega"), "/accountability"));
        Assert.DoesNotContain("Presentation: ", other, StringComparison.Ordinal);
        Assert.Contains("Executive Cabinet 6 30 h 33 h", other, StringComparison.Ordinal);
        var senior = AccountStage.Text(await Website.Page(await stage.As(CentralOffice.Academics), "/accountability"));
        Assert.DoesNotContain("Presentation: ", senior, StringComparison.Ordinal);
        // Whoever asked does not see what it took.
        var hearings = await stage.As(CentralOffice.Hearings);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await hearings.GetAsync(new Uri("/accountability", UriKind.Relative), Stop)).StatusCode
        );
        // Nobody says it for her.
        var foreign = await Website.Post(
            await stage.As("Marisol Vega"),
            "/accountability",
            new()
            {
                ["Part"] = $"{parts[0]}",
                ["TookHours"] = "1",
                ["DidHelp"] = "true",
            },
            form: "/accountability/ask"
        );
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task A_limit_that_stops_lets_nothing_over_it_be_asked_and_the_data_office_presents_instead()
    {
        await using var stage = await AccountStage.Set(databases);
        await Limit(stage, 15, OverCap.Stops);
        var asker = await stage.As(CentralOffice.Operations);
        var (address, form) = await Form(stage, 6, 5);
        var priced = await DemandStage.Read(await Website.Post(asker, address, new(form), to: $"{address}&handler=Price"));
        var mark = priced.QuerySelector("input[name=Priced]")!.GetAttribute("value")!;
        var refused = await DemandStage.Read(
            await Website.Post(
                asker,
                address,
                new(form) { ["Priced"] = mark, ["Chosen"] = "Ask" },
                to: $"{address}&handler=Send"
            )
        );
        Assert.Contains(
            "The fourth is one too many for the limit of 15 h",
            AccountStage.Text(refused),
            StringComparison.Ordinal
        );
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(0, await db.Demands.CountAsync(Stop));

        await Send(asker, address, form, "OverBySystem");
        Assert.Equal(3, await db.Demands.CountAsync(one => one.State == DemandState.AtGate, Stop));
        var reviews = await db.SystemReviews.AsNoTracking().ToListAsync(Stop);
        Assert.Equal([300, 300, 300], reviews.Select(one => one.SparedMinutes));
        // The same limit at the other doors.
        var other = DemandStage.Form("A deck", 5, "2026-04-02");
        other["Kind"] = "Presentation";
        var shown = AccountStage.Text(await DemandStage.Price(asker, other));
        Assert.Contains("It cannot be asked; the data office can present the school instead.", shown, StringComparison.Ordinal);

        // The data office presents stored facts; the ILD's hours stay 0 for it.
        await stage.Figures("Bramwell", "Reading", 2024, 50, 52);
        var office = await stage.As(AccountStage.DataOffice);
        var page = $"/scorecard/reviews/{reviews[0].Id}";
        Assert.Contains(
            "ILD hours: 0 h, and 5 h were spared",
            AccountStage.Text(await Website.Page(office, page)),
            StringComparison.Ordinal
        );
        var held = await Website.Post(
            office,
            page,
            new() { ["HeldOn"] = "2026-03-18", ["Outcome"] = "Human Resources fills the open position." }
        );
        Assert.Equal(HttpStatusCode.Redirect, held.StatusCode);
        var board = AccountStage.Text(await Website.Page(await stage.As("Harlan Voigt"), page));
        Assert.Contains("Human Resources fills the open position.", board, StringComparison.Ordinal);
        var ild = AccountStage.Text(await Website.Page(await stage.As(Ild), "/accountability"));
        Assert.Contains("spared 15 h", ild, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (
                await Website.Post(
                    await stage.As(Ild),
                    page,
                    new() { ["HeldOn"] = "2026-03-18", ["Outcome"] = "x" },
                    form: "/accountability/ask"
                )
            ).StatusCode
        );
    }

    [Fact]
    public async Task What_was_asked_is_handed_to_the_data_office_with_one_button_and_its_hours_come_back()
    {
        await using var stage = await AccountStage.Set(databases);
        var asker = await stage.As(CentralOffice.Operations);
        var (address, form) = await Form(stage, 1, 5);
        await Send(asker, address, form, "Ask");
        await Through(stage);
        await using var db = stage.Store.OpenFor("test");
        var demand = await db.Demands.AsNoTracking().SingleAsync(Stop);
        var ild = await stage.As(Ild);
        Assert.Contains(
            "Accountability takes 5 h of you",
            AccountStage.Text(await Website.Page(ild, "/accountability")),
            StringComparison.Ordinal
        );
        // An ILD who is not asked cannot take it away.
        var other = await stage.As("Marisol Vega");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await other.GetAsync(new Uri($"/accountability/instead/{demand.Id}", UriKind.Relative), Stop)).StatusCode
        );
        var done = await Website.Post(ild, $"/accountability/instead/{demand.Id}", []);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains(
            "Accountability has taken no hours yet",
            AccountStage.Text(await Website.Page(ild, "/accountability")),
            StringComparison.Ordinal
        );
        Assert.Equal(300, (await db.SystemReviews.SingleAsync(Stop)).SparedMinutes);
        var returned = await new HoursReturned(db).OfIld(await stage.IdOf(Ild), new(2026, 1, 1), Stop);
        Assert.Equal(300, returned.Avoided);
        var again = await ild.GetAsync(new Uri($"/accountability/instead/{demand.Id}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Only_those_who_supervise_set_the_limit_and_the_last_one_set_counts()
    {
        await using var stage = await AccountStage.Set(databases);
        var refused = await Website.Post(
            await stage.As(Ild),
            "/accountability/limit",
            new()
            {
                ["HoursEach"] = "1",
                ["From"] = "2026-01-05",
                ["To"] = "2026-06-12",
                ["Over"] = "Stops",
            },
            form: "/accountability/ask"
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await Limit(stage, 15, OverCap.Stops);
        await Limit(stage, 20, OverCap.AsksTheChief);
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(1200, (await db.CapOn(new(2026, 3, 19), Stop))!.Minutes);
        Assert.Null(await db.CapOn(new(2026, 6, 13), Stop));
        var last = await db.HoursCaps.MaxAsync(one => one.Id, Stop);
        var chief = await stage.As(CentralOffice.Deputy);
        await Website.Post(chief, "/accountability/limit", new() { ["cap"] = $"{last}" }, "TakeBack");
        Assert.Equal(900, (await db.CapOn(new(2026, 3, 19), Stop))!.Minutes);
        var wrong = await DemandStage.Read(
            await Website.Post(
                chief,
                "/accountability/limit",
                new()
                {
                    ["HoursEach"] = "0",
                    ["From"] = "2026-06-12",
                    ["To"] = "2026-01-05",
                    ["Over"] = "Stops",
                }
            )
        );
        Assert.Contains("Give hours as a number above 0", AccountStage.Text(wrong), StringComparison.Ordinal);
    }

    private static async Task Limit(AccountStage stage, double hours, OverCap over)
    {
        var set = await Website.Post(
            await stage.As(CentralOffice.Deputy),
            "/accountability/limit",
            new()
            {
                ["HoursEach"] = hours.ToString(CultureInfo.InvariantCulture),
                ["From"] = "2026-01-05",
                ["To"] = "2026-06-12",
                ["Over"] = $"{over}",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
    }

    // Schools of Mariner, in the order of names; antiforgery and all.
    private static async Task<(string Address, Dictionary<string, string> Form)> Form(
        AccountStage stage,
        int decks,
        double hours,
        DateOnly? due = null
    )
    {
        await using var db = stage.Store.OpenFor("test");
        var network = await db.Networks.SingleAsync(one => one.RosterKey == "mariner", Stop);
        var schools = await db
            .Schools.Where(one => one.NetworkId == network.Id)
            .OrderBy(one => one.Name)
            .Take(decks)
            .Select(one => one.Id)
            .ToListAsync(Stop);
        var form = new Dictionary<string, string>
        {
            ["Kind"] = "Presentation",
            ["HoursEach"] = hours.ToString(CultureInfo.InvariantCulture),
            ["Due"] = (due ?? new(2026, 4, 2)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Why"] = "Schools in red present their response.",
        };
        foreach (var (at, school) in schools.Index())
        {
            form[$"Schools[{at}]"] = $"{school}";
        }
        return ($"/accountability/ask?network={network.Id}", form);
    }

    private static async Task Send(HttpClient asker, string address, Dictionary<string, string> form, string way)
    {
        var priced = await DemandStage.Read(await Website.Post(asker, address, new(form), to: $"{address}&handler=Price"));
        var mark = priced.QuerySelector("input[name=Priced]");
        Assert.True(mark is not null, AccountStage.Text(priced));
        var sent = await Website.Post(
            asker,
            address,
            new(form) { ["Priced"] = mark!.GetAttribute("value")!, ["Chosen"] = way },
            to: $"{address}&handler=Send"
        );
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static async Task<List<long>> Through(AccountStage stage)
    {
        await using var db = stage.Store.OpenFor("test");
        var chief = await stage.As(CentralOffice.Deputy);
        foreach (var id in await db.Demands.OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(Stop))
        {
            await DemandStage.Gate(chief, id, "Through");
        }
        return await db.DemandAnswers.OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(Stop);
    }
}
