using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Tests.ProfessionalLearning.LiveSessions;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Cases;

/// <summary>No principal is named before the circle is fixed, nor outside it.</summary>
public sealed class ShareQuestionTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_leaves_its_circle_by_the_one_who_brought_it_and_without_a_principals_name()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise, "consultancy", LearningStage.Denise);
        await Website.Post(
            denise,
            $"/learning/sessions/{room}",
            new() { ["question"] = "What do I do that keeps Luis Moreno waiting?", ["story"] = "He waits." },
            "Case"
        );
        var path = $"/learning/sessions/{room}/question";
        var page = await Website.Page(denise, path);
        Assert.Equal("What do I do that keeps [a principal] waiting?", page.QuerySelector("#Text")!.TextContent.Trim());
        var other = await stage.As(LearningStage.Marisol);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        await Website.Post(denise, path, new() { ["Text"] = "What do I do that keeps Mr. Moreno waiting for me?" });
        Assert.Equal(
            "What do I do that keeps [a principal] waiting for me?",
            await stage.Ask(db => db.OfferedPrompts.Select(one => one.Text).SingleAsync(Stop))
        );
        var school = await Website.Post(denise, path, new() { ["Text"] = "Why are the scores low?" });
        Assert.Contains("Put yourself into it", DemandStage.Text(await DemandStage.Read(school)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meetings_name_and_its_agenda_name_no_principal()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var meeting = await stage.Convene(denise, "Peers", SeriesKind.PeerLed, minutes: 60, learning: 60);
        var named = await Website.Post(
            denise,
            $"/learning/meetings/{meeting}",
            new()
            {
                ["Title"] = "What about Luis Moreno?",
                ["Purpose"] = "Learning",
                ["Minutes"] = "20",
            },
            "Add"
        );
        Assert.Contains("Luis Moreno is named", DemandStage.Text(await DemandStage.Read(named)), StringComparison.Ordinal);
        Assert.Equal(1, await stage.Ask(db => db.AgendaBlocks.CountAsync(Stop)));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            stage.Convene(denise, "Talk about Luis Moreno", SeriesKind.PeerLed, minutes: 60, learning: 60)
        );
        Assert.Equal(1, await stage.Ask(db => db.Meetings.CountAsync(Stop)));
    }
}
