using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands;

public sealed class PlateTests(Databases databases)
{
    private static readonly string[] Six =
    [
        "Marisol Vega",
        "Denise Okafor",
        "Thomas Brandt",
        "Priya Raman",
        "Calvin Whitfield",
        "Joan Petrakis",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_is_off_the_plate_when_a_delegate_takes_it_and_comes_back_with_a_reason()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Through(stage, "Enrollment check", 2, "2026-03-30");
        var marisol = await stage.As("Marisol Vega");
        await using var db = stage.Site.Store.OpenFor("test");
        var elena = await db.Set<Throughline.Frame.People.Person>()
            .Where(one => one.Name == "Elena Ruiz")
            .Select(one => one.Id)
            .SingleAsync(Stop);
        await stage.Answer(marisol, id, "Marisol Vega", "Delegate", new() { ["To"] = $"{elena}" });
        var team = await stage.As("Elena Ruiz");
        Assert.Contains("Enrollment check", DemandStage.Text(await Website.Page(team, "/handed")), StringComparison.Ordinal);
        var mine = await stage.Mine(id, "Marisol Vega");
        await Website.Post(
            team,
            "/handed",
            new() { ["answer"] = $"{mine.Id}", ["why"] = "I am at two schools that day." },
            "GiveBack"
        );
        Assert.Contains(
            "I am at two schools that day.",
            DemandStage.Text(await Website.Page(marisol, "/plate")),
            StringComparison.Ordinal
        );
        await stage.Answer(marisol, id, "Marisol Vega", "Delegate", new() { ["To"] = $"{elena}" });
        await Website.Post(team, "/handed", new() { ["answer"] = $"{mine.Id}" }, "Take");
        Assert.Equal(AnswerState.Delegated, (await stage.Mine(id, "Marisol Vega")).State);
        Assert.Contains("Delegated 2 h", DemandStage.Text(await Website.Page(marisol, "/plate")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_taken_back_and_nobody_answers_for_another()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Through(stage, "Survey", 2, "2026-03-30");
        var marisol = await stage.As("Marisol Vega");
        var mine = await stage.Mine(id, "Marisol Vega");
        await stage.Answer(marisol, id, "Marisol Vega", "Decline", new() { ["Reason"] = "Visits." });
        Assert.Equal(AnswerState.Declined, (await stage.Mine(id, "Marisol Vega")).State);
        await Website.Post(marisol, $"/plate/{mine.Id}", [], "TakeBack");
        Assert.Equal(AnswerState.Waiting, (await stage.Mine(id, "Marisol Vega")).State);
        var denise = await stage.As("Denise Okafor");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await denise.GetAsync(new Uri($"/plate/{mine.Id}", UriKind.Relative), Stop)).StatusCode
        );
    }

    [Fact]
    public async Task Of_two_answers_to_one_ask_at_once_the_first_stands()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Through(stage, "Survey", 2, "2026-03-30");
        var (one, other) = (await stage.As("Marisol Vega"), await stage.As("Marisol Vega"));
        var mine = await stage.Mine(id, "Marisol Vega");
        Dictionary<string, string> accept = new() { ["Version"] = $"{mine.Version}" };
        Dictionary<string, string> decline = new() { ["Version"] = $"{mine.Version}", ["Reason"] = "Visits first." };
        await Website.Post(one, $"/plate/{mine.Id}", accept, "Accept");
        var late = await Website.Post(other, "/plate", decline, to: $"/plate/{mine.Id}?handler=Decline");
        Assert.NotEqual(HttpStatusCode.InternalServerError, late.StatusCode);
        var now = await stage.Mine(id, "Marisol Vega");
        Assert.Equal((AnswerState.Accepted, ""), (now.State, now.Reason));
        // Really at once: one of the two stands, whole.
        var second = await Through(stage, "Another survey", 1, "2026-03-31");
        var hers = await stage.Mine(second, "Marisol Vega");
        foreach (var form in new[] { accept, decline })
        {
            form["Version"] = $"{hers.Version}";
        }
        await Task.WhenAll(
            Website.Post(one, "/plate", accept, to: $"/plate/{hers.Id}?handler=Accept"),
            Website.Post(other, "/plate", decline, to: $"/plate/{hers.Id}?handler=Decline")
        );
        now = await stage.Mine(second, "Marisol Vega");
        Assert.Contains((now.State, now.Reason), new[] { (AnswerState.Accepted, ""), (AnswerState.Declined, "Visits first.") });
    }

    [Fact]
    public async Task What_was_handed_up_is_taken_over_and_counts_as_handled()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Through(stage, "Survey", 3, "2026-03-30");
        var marisol = await stage.As("Marisol Vega");
        await stage.Answer(marisol, id, "Marisol Vega", "Escalate");
        var deputy = await stage.As(CentralOffice.Deputy);
        await Website.Post(deputy, "/gate", new() { ["answer"] = $"{(await stage.Mine(id, "Marisol Vega")).Id}" }, "Handle");
        Assert.Contains(
            "Handled by senior staff 3 h",
            DemandStage.Text(await Website.Page(marisol, "/plate")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_asks_really_took_prices_the_next_one()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Through(stage, "Survey", 2, "2026-03-19");
        int[] took = [1, 1, 2, 1, 2, 2];
        foreach (var (ild, hours) in Six.Zip(took))
        {
            var browser = await stage.As(ild);
            await stage.Answer(browser, id, ild, "Accept");
            await Website.Post(
                browser,
                "/plate",
                new() { ["TookHours"] = $"{hours}" },
                to: $"/plate/{(await stage.Mine(id, ild)).Id}?handler=Took"
            );
        }
        var nora = await stage.As(CentralOffice.Engagement);
        var text = DemandStage.Text(await DemandStage.Price(nora, DemandStage.Form("The next", 4, "2026-03-30")));
        // Nine hours of twelve.
        Assert.Contains("Last time 75% of it.", text, StringComparison.Ordinal);
        Assert.Contains("this one would take 18 h", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_requester_of_a_shared_no_sees_one_answer_with_a_count_and_no_names()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Through(stage, "Takeover of the meeting", 2, "2026-03-30");
        var first = await stage.As(Six[0]);
        var begun = await stage.Answer(
            first,
            id,
            Six[0],
            "Together",
            new() { ["SharedReason"] = "The meeting is for our learning.", ["Aside"] = "Quietly." }
        );
        var no = begun.Headers.Location!.ToString();
        await Sign(stage, Six[1], no);
        await Website.Post(first, no, [], "Send");
        var nora = await stage.As(CentralOffice.Engagement);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync(new Uri(no, UriKind.Relative), Stop)).StatusCode);
        Assert.DoesNotContain(
            "shared no",
            DemandStage.Text(await Website.Page(nora, $"/asks/{id}")),
            StringComparison.OrdinalIgnoreCase
        );
        // Who has not signed sees reason and count, and no name.
        var third = await stage.As(Six[2]);
        var invited = DemandStage.Text(await Website.Page(third, no));
        Assert.Contains("Two of six have signed", invited, StringComparison.Ordinal);
        Assert.DoesNotContain("Quietly.", invited, StringComparison.Ordinal);
        Assert.DoesNotContain(Six[1], invited, StringComparison.Ordinal);
        await Sign(stage, Six[2], no);
        await Sign(stage, Six[3], no);
        await Website.Post(first, no, [], "Send");
        await stage.Answer(await stage.As(Six[4]), id, Six[4], "Accept");
        foreach (var path in new[] { $"/asks/{id}", no })
        {
            var heard = DemandStage.Text(await Website.Page(nora, path));
            Assert.Contains("4 of 6 decline", heard, StringComparison.Ordinal);
            Assert.Contains("The meeting is for our learning.", heard, StringComparison.Ordinal);
            Assert.DoesNotContain("Quietly.", heard, StringComparison.Ordinal);
            Assert.DoesNotContain(Six, ild => heard.Contains(ild, StringComparison.Ordinal));
        }
        // A team reads the ask and nothing that would give a signer away.
        var team = DemandStage.Text(await Website.Page(await stage.As("Elena Ruiz"), $"/asks/{id}"));
        Assert.DoesNotContain(Six, ild => team.Contains(ild, StringComparison.Ordinal));
        Assert.Contains("Quietly.", DemandStage.Text(await Website.Page(await stage.As(Six[3]), no)), StringComparison.Ordinal);
        var apart = await stage.As("Vivian Stroud");
        Assert.Equal(HttpStatusCode.NotFound, (await apart.GetAsync(new Uri(no, UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Names_are_read_only_if_every_signer_chose_it()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Through(stage, "Survey", 2, "2026-03-30");
        var first = await stage.As(Six[0]);
        var begun = await stage.Answer(
            first,
            id,
            Six[0],
            "Together",
            new() { ["SharedReason"] = "Visits first.", ["IsNamed"] = "true" }
        );
        var no = begun.Headers.Location!.ToString();
        await Sign(stage, Six[1], no, isNamed: true);
        await Sign(stage, Six[2], no, isNamed: true);
        await Website.Post(first, no, [], "Send");
        var heard = DemandStage.Text(await Website.Page(await stage.As(CentralOffice.Engagement), $"/asks/{id}"));
        Assert.Contains("3 of 6 decline", heard, StringComparison.Ordinal);
        Assert.All(Six[..3], ild => Assert.Contains(ild, heard, StringComparison.Ordinal));
    }

    private static async Task Sign(DemandStage stage, string ild, string no, bool isNamed = false) =>
        await Website.Post(await stage.As(ild), no, new() { ["IsNamed"] = isNamed ? "true" : "false" }, "Sign");

    private static async Task<long> Through(DemandStage stage, string title, double hours, string due)
    {
        var id = await DemandStage.Send(await stage.As(CentralOffice.Engagement), DemandStage.Form(title, hours, due));
        await DemandStage.Gate(await stage.As(CentralOffice.Deputy), id, "Through");
        return id;
    }
}
