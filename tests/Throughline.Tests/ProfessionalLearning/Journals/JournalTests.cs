using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Journals;

/// <summary>Of the talk with her supervisor the ILD owns the notes.</summary>
public sealed class JournalTests(Databases databases)
{
    private const string Said = "I answer too early";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notes_of_a_talk_of_two_are_the_ILDs_alone_to_read_change_take_along_and_take_out()
    {
        await using var stage = await LearningStage.Set(databases);
        var (marisol, deputy) = (await stage.As(LearningStage.Marisol), await stage.As(LearningStage.Deputy));
        var meeting = await stage.Convene(
            deputy,
            "Marisol and Helen",
            SeriesKind.OneToOne,
            minutes: 30,
            learning: 30,
            people: [await stage.Harbor.IdOf(LearningStage.Marisol)]
        );
        var path = $"/learning/journal?meeting={meeting}";
        await Website.Post(marisol, path, new() { ["Text"] = Said });
        Assert.Contains(Said, DemandStage.Text(await Website.Page(marisol, path)), StringComparison.Ordinal);
        foreach (var other in new[] { deputy, await stage.As(LearningStage.Denise), await stage.As("samuel-ortega") })
        {
            var answer = await other.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            var all = await other.GetAsync(new Uri("/learning/journal", UriKind.Relative), Stop);
            Assert.DoesNotContain(Said, await all.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
        var seen = DemandStage.Text(await Website.Page(deputy, $"/learning/meetings/{meeting}"));
        Assert.DoesNotContain(Said, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("My notes", seen, StringComparison.Ordinal);
        var id = await stage.Ask(db => db.JournalNotes.Select(one => one.Id).SingleAsync(Stop));
        Dictionary<string, string> changed = new()
        {
            ["id"] = $"{id}",
            ["version"] = "0",
            ["Text"] = "I wait for three breaths",
        };
        await Website.Post(marisol, path, changed, to: $"/learning/journal?handler=Change&meeting={meeting}");
        changed["Text"] = "From another window";
        var stale = await Website.Post(marisol, path, changed, to: $"/learning/journal?handler=Change&meeting={meeting}");
        var text = DemandStage.Text(await DemandStage.Read(stale));
        Assert.Contains("From another window", text, StringComparison.Ordinal);
        Assert.Contains("in another window meanwhile", text, StringComparison.Ordinal);
        var file = await marisol.GetStringAsync(new Uri("/learning/journal?handler=File", UriKind.Relative), Stop);
        Assert.Contains(
            "2026-03-19  Marisol and Helen, Mar 19\r\n\r\nI wait for three breaths",
            file,
            StringComparison.Ordinal
        );
        await Website.Post(
            marisol,
            path,
            new() { ["id"] = $"{id}" },
            to: $"/learning/journal?handler=TakeOut&meeting={meeting}"
        );
        Assert.DoesNotContain("three breaths", DemandStage.Text(await Website.Page(marisol, path)), StringComparison.Ordinal);
        await Website.Post(await stage.As(LearningStage.Denise), "/learning/journal", new() { ["id"] = $"{id}" }, "PutBack");
        Assert.DoesNotContain("three breaths", DemandStage.Text(await Website.Page(marisol, path)), StringComparison.Ordinal);
        await Website.Post(marisol, "/learning/journal", new() { ["id"] = $"{id}" }, "PutBack");
        Assert.Contains("three breaths", DemandStage.Text(await Website.Page(marisol, path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_still_in_the_field()
    {
        await using var stage = await LearningStage.Set(databases);
        var marisol = await stage.As(LearningStage.Marisol);
        var answer = await Website.Post(marisol, "/learning/journal", new() { ["Text"] = new string('a', 1_000_000) });
        var page = await DemandStage.Read(answer);
        Assert.Contains("1,000,000 letters; a note holds 20,000.", DemandStage.Text(page), StringComparison.Ordinal);
        Assert.Equal(1_000_000, page.QuerySelector("#Text")!.TextContent.Trim().Length);
        Assert.Equal(0, await stage.Ask(db => db.JournalNotes.CountAsync(Stop)));
    }

    [Fact]
    public async Task An_ILD_convenes_her_team_and_the_talk_with_her_supervisor_and_who_is_invited_sees_it()
    {
        await using var stage = await LearningStage.Set(databases);
        var marisol = await stage.As(LearningStage.Marisol);
        var page = await Website.Page(marisol, "/learning/new");
        var helen = await stage.Harbor.IdOf(LearningStage.Deputy);
        Assert.Contains(page.QuerySelectorAll("input[name=People]"), box => box.GetAttribute("value") == $"{helen}");
        var meeting = await stage.Convene(
            marisol,
            "Talk of two",
            SeriesKind.OneToOne,
            minutes: 45,
            learning: 45,
            people: [helen]
        );
        Assert.Contains(
            "Talk of two",
            DemandStage.Text(await Website.Page(await stage.As(LearningStage.Deputy), $"/learning/meetings/{meeting}")),
            StringComparison.Ordinal
        );
    }
}
