using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Materials;

/// <summary>Story 14: a retreat of half of the ILDs; the other half is offered what was worked with.</summary>
public sealed class MaterialTests(Databases databases)
{
    private const string Tool = "Four questions for a visit";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3, "Reached 3 of 6 ILDs, 50%. The other three are offered what is shared.")]
    [InlineData(5, "Reached 5 of 6 ILDs, 83%. The other one is offered what is shared.")]
    public async Task A_retreat_says_how_many_it_reached_and_offers_the_others_what_was_shared(int came, string said)
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        string[] cast = [LearningStage.Marisol, LearningStage.Denise, "priya-raman", "thomas-brandt", "joan-petrakis"];
        var there = new List<long>();
        foreach (var key in cast.Take(came))
        {
            there.Add(await stage.Harbor.IdOf(key));
        }
        var meeting = await stage.Convene(
            samuel,
            "Retreat",
            minutes: 420,
            learning: 360,
            form: MeetingForm.Retreat,
            people: there
        );
        await LearningStage.Record(
            samuel,
            meeting,
            there.Index().ToDictionary(one => $"Came[{one.Index}]", one => $"{one.Item}")
        );
        var marisol = await stage.As(LearningStage.Marisol);
        await Share(marisol, meeting, leaders: false);
        Assert.Contains(said, await Text(marisol, $"/learning/meetings/{meeting}"), StringComparison.Ordinal);
        Assert.Contains(Tool, await Text(marisol, $"/learning/meetings/{meeting}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Offered to you", await Text(marisol, "/learning/materials"), StringComparison.Ordinal);
        var missed = await stage.As(came == 3 ? "thomas-brandt" : await Sixth(stage, cast));
        var offered = await Text(missed, "/learning/materials");
        Assert.Contains("Offered to you: from sessions where you were not", offered, StringComparison.Ordinal);
        Assert.Contains(Tool, offered, StringComparison.Ordinal);
        Assert.Contains("Materials: one for you", await Text(missed, "/learning"), StringComparison.Ordinal);
        Assert.Contains($"{came} of 6", await Text(missed, "/learning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_see_what_is_shared_with_them_and_who_shares_takes_it_out_and_puts_it_back()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var deputy = await stage.As(LearningStage.Deputy);
        var meeting = await stage.Convene(denise, "Peers", SeriesKind.PeerLed, minutes: 60, learning: 60);
        await Share(denise, meeting, leaders: false);
        Assert.DoesNotContain(Tool, await Text(deputy, "/learning/materials"), StringComparison.Ordinal);
        Assert.DoesNotContain(Tool, await Text(deputy, $"/learning/meetings/{meeting}"), StringComparison.Ordinal);
        await Share(denise, meeting, leaders: true);
        Assert.Contains(Tool, await Text(deputy, "/learning/materials"), StringComparison.Ordinal);
        var id = await stage.Ask(db => db.Materials.Where(one => one.ForLeaders).Select(one => one.Id).SingleAsync(Stop));
        await Website.Post(await stage.As(LearningStage.Marisol), "/learning/materials", new() { ["id"] = $"{id}" }, "TakeOut");
        Assert.Contains(Tool, await Text(deputy, "/learning/materials"), StringComparison.Ordinal);
        await Website.Post(denise, "/learning/materials", new() { ["id"] = $"{id}" }, "TakeOut");
        Assert.DoesNotContain(Tool, await Text(deputy, "/learning/materials"), StringComparison.Ordinal);
        await Website.Post(denise, "/learning/materials", new() { ["id"] = $"{id}" }, "PutBack");
        Assert.Contains(Tool, await Text(deputy, "/learning/materials"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tool", "javascript:alert(1)", "", "beginning with https://")]
    [InlineData("Tool", "https://me:secret@files.example/x", "", "beginning with https://")]
    [InlineData("Tool", "", "", "Give an address, or the text itself.")]
    [InlineData("", "https://files.example/x", "", "Say what it is")]
    [InlineData("What Luis Moreno does", "https://files.example/x", "", "Luis Moreno is named; all ILDs read this.")]
    [InlineData("Tool", "", "MEGABYTE", "1,000,000 letters; this holds 20,000.")]
    public async Task What_cannot_be_shared_is_said_and_stays_in_its_field(string title, string link, string text, string said)
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var sent = text == "MEGABYTE" ? new string('x', 1_000_000) : text;
        var answer = await Website.Post(
            denise,
            "/learning/materials",
            new()
            {
                ["Title"] = title,
                ["Link"] = link,
                ["Text"] = sent,
            }
        );
        var page = await DemandStage.Read(answer);
        Assert.Contains(said, DemandStage.Text(page), StringComparison.Ordinal);
        Assert.Equal(sent.Length, page.QuerySelector("#Text")!.TextContent.Trim().Length);
        Assert.Equal(0, await stage.Ask(db => db.Materials.CountAsync(Stop)));
    }

    private static async Task Share(HttpClient by, long meeting, bool leaders) =>
        await Website.Post(
            by,
            "/learning/materials",
            new()
            {
                ["Title"] = Tool,
                ["Link"] = "https://files.harbor.example/four-questions",
                ["Text"] = "Who holds the pen?",
                ["From"] = $"{meeting}",
                ["ForLeaders"] = leaders ? "true" : "false",
            }
        );

    private static async Task<string> Sixth(LearningStage stage, string[] cast) =>
        await stage.Ask(async db =>
            (await MeetingSight.Ilds(db, new(2026, 3, 19), Stop)).Select(one => one.RosterKey).Except(cast).Single()
        );

    private static async Task<string> Text(HttpClient reader, string path) =>
        DemandStage.Text(await Website.Page(reader, path));
}
