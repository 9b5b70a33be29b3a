using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Tests.Persistence.Jobs;
using Throughline.Tests.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.Issues;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Issues;

public sealed class IssueTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_barrier_is_taken_handled_and_confirmed_and_its_hours_come_back()
    {
        await using var stage = await DemandStage.Set(databases);
        var marisol = await stage.As("Marisol Vega");
        var deputy = await stage.As(CentralOffice.Deputy);
        var id = await Raise(
            marisol,
            "Hiring is held up",
            "The position is not posted.",
            "Wrote to the unit twice, called once."
        );
        Assert.Contains("One issue that an ILD handed you waits", await Shown(deputy, "/monday"), StringComparison.Ordinal);
        // The clock stands on a Thursday at 12:20 of the district; Friday is a working day.
        Assert.Contains(
            "Somebody takes it by Friday, March 20",
            await Shown(marisol, $"/issues/{id}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Wrote to the unit twice, called once.",
            await Shown(deputy, $"/issues/{id}"),
            StringComparison.Ordinal
        );
        await Act(deputy, id, "Take");
        stage.Clock.Move(TimeSpan.FromHours(26));
        (marisol, deputy) = (await stage.As("Marisol Vega"), await stage.As(CentralOffice.Deputy));
        await Act(deputy, id, "Handled", new() { ["Words"] = "Posted this morning." });
        Assert.Contains("Does that solve it?", await Shown(marisol, $"/issues/{id}"), StringComparison.Ordinal);
        await Act(marisol, id, "Confirm", new() { ["HoursSaved"] = "2.5" });
        var offices = await Shown(deputy, "/issues/offices");
        Assert.Contains("100% of 1 answered issues are solved", offices, StringComparison.Ordinal);
        Assert.Contains("2 h 30 came back to ILDs", offices, StringComparison.Ordinal);
        // From 12:20 to 16:00 and from 8:00 to 14:20 the next day.
        Assert.Contains("10 business hours", offices, StringComparison.Ordinal);
        Assert.Contains("handled.", await Shown(marisol, "/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_never_goes_back_to_the_ILD_without_an_answer()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Raise(await stage.As("Marisol Vega"), "Hiring is held up", "Not posted.", "A letter.");
        var deputy = await stage.As(CentralOffice.Deputy);
        await Act(deputy, id, "Take");
        foreach (var act in new[] { "Handled", "Informed", "HandOn" })
        {
            var page = DemandStage.Text(await DemandStage.Read(await Act(deputy, id, act, new() { ["Words"] = " " })));
            Assert.Contains("Say w", page, StringComparison.Ordinal);
        }
        Assert.Equal(IssueState.Taken, (await Stored(stage, id)).State);
    }

    [Fact]
    public async Task A_unit_that_it_is_handed_on_to_finds_all_that_was_written_and_the_ILD_sees_the_whole_way()
    {
        await using var stage = await DemandStage.Set(databases);
        var marisol = await stage.As("Marisol Vega");
        var id = await Raise(marisol, "Buses are late", "Three of five mornings.", "Spoke to the depot.");
        await Act(await stage.As(CentralOffice.Deputy), id, "Take");
        await Act(
            await stage.As(CentralOffice.Deputy),
            id,
            "HandOn",
            new() { ["Unit"] = "Transportation", ["Words"] = "Yours to schedule." }
        );
        var ida = await stage.As(CentralOffice.Transportation);
        var page = await Shown(ida, $"/issues/{id}");
        Assert.Contains("Spoke to the depot.", page, StringComparison.Ordinal);
        Assert.Contains("Yours to schedule.", page, StringComparison.Ordinal);
        await Act(ida, id, "Take");
        await Act(ida, id, "Informed", new() { ["Words"] = "The new plan starts Monday." });
        var way = await Shown(marisol, $"/issues/{id}");
        Assert.Contains($"{CentralOffice.Deputy} handed it on to Transportation", way, StringComparison.Ordinal);
        Assert.Contains($"{CentralOffice.Transportation} informed the ILD", way, StringComparison.Ordinal);
        await Act(marisol, id, "Reopen", new() { ["Words"] = "Still late today." });
        var reopened = await Stored(stage, id);
        Assert.Equal((IssueState.Taken, CentralOffice.Transportation), (reopened.State, reopened.Holder));
        var facilities = await stage.As(CentralOffice.Facilities);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await facilities.GetAsync(new Uri($"/issues/{id}", UriKind.Relative), Stop)).StatusCode
        );
    }

    [Fact]
    public async Task Two_who_act_at_once_overwrite_nothing()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Raise(await stage.As("Marisol Vega"), "Hiring is held up", "Not posted.", "A letter.");
        var (deputy, chief) = (await stage.As(CentralOffice.Deputy), await stage.As(CentralOffice.ChiefOfStaff));
        var version = (await Website.Page(chief, $"/issues/{id}")).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        await Act(deputy, id, "Take");
        await Act(chief, id, "Take", new() { ["Version"] = version });
        Assert.Equal(CentralOffice.Deputy, (await Stored(stage, id)).Holder);
    }

    [Fact]
    public async Task Who_lets_it_wait_is_reminded_once_a_working_day_and_never_at_night()
    {
        await using var stage = await DemandStage.Set(databases);
        var id = await Raise(await stage.As("Marisol Vega"), "Hiring is held up", "Not posted.", "A letter.");
        var node = Running.Node(stage.Site.Store, [RemindOfIssues.Job]);
        stage.Clock.Move(TimeSpan.FromHours(12));
        await node.RunDue(Stop);
        Assert.Null((await Stored(stage, id)).RemindedOn);
        // Monday morning, with nine business hours behind.
        stage.Clock.Move(TimeSpan.FromHours(84) + TimeSpan.FromMinutes(-30));
        await node.RunDue(Stop);
        stage.Clock.Move(TimeSpan.FromHours(1));
        await node.RunDue(Stop);
        var notices = await Shown(await stage.As(CentralOffice.Deputy), "/notices");
        Assert.Equal(2, notices.Split("still waits for somebody to take it").Length);
    }

    [Theory]
    [InlineData("Topic", " ", "Name it")]
    [InlineData("Words", "", "Say what is in the way")]
    [InlineData("Tried", "", "Say what was tried")]
    [InlineData("Unit", "Nobody", "Choose a unit")]
    [InlineData("Principal", "987654", "Choose a principal")]
    public async Task What_is_missing_is_said_beside_its_field(string field, string value, string sentence)
    {
        await using var stage = await DemandStage.Set(databases);
        var answer = await Website.Post(
            await stage.As("Marisol Vega"),
            "/issues/new",
            new(Form("A", "B", "C")) { [field] = value }
        );
        Assert.Contains(sentence, DemandStage.Text(await DemandStage.Read(answer)), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(string topic, string words, string tried) =>
        new()
        {
            ["Topic"] = topic,
            ["Words"] = words,
            ["Tried"] = tried,
            ["Unit"] = "",
        };

    private static async Task<long> Raise(HttpClient browser, string topic, string words, string tried)
    {
        var sent = await Website.Post(browser, "/issues/new", Form(topic, words, tried));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return long.Parse(sent.Headers.Location!.ToString().Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<HttpResponseMessage> Act(
        HttpClient browser,
        long id,
        string act,
        Dictionary<string, string>? more = null
    )
    {
        var page = await Website.Page(browser, $"/issues/{id}");
        var fields = more ?? [];
        fields.TryAdd("Version", page.QuerySelector("input[name=Version]")?.GetAttribute("value") ?? "0");
        return await Website.Post(browser, $"/issues/{id}", fields, act);
    }

    private static async Task<Issue> Stored(DemandStage stage, long id)
    {
        await using var db = stage.Site.Store.OpenFor("test");
        return await db.Set<Issue>().SingleAsync(one => one.Id == id, Stop);
    }

    private static async Task<string> Shown(HttpClient browser, string path) =>
        DemandStage.Text(await Website.Page(browser, path));
}
