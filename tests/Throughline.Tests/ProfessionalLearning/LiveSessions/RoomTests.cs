using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Tries;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.LiveSessions;

/// <summary>The room over HTTP: its circle and nobody else, the same for everybody, nothing twice and nothing lost.</summary>
public sealed class RoomTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_circle_finds_the_room_and_what_is_said_in_it()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise);
        await RoomStage.Note(denise, room, "Who holds the pen? D. always does.");
        var marisol = await stage.As(LearningStage.Marisol);
        var text = DemandStage.Text(await Website.Page(marisol, $"/learning/sessions/{room}"));
        Assert.Contains("Who holds the pen?", text, StringComparison.Ordinal);
        Assert.Contains("No step clock.", text, StringComparison.Ordinal);
        foreach (
            var key in new[] { LearningStage.Deputy, LearningStage.Facilitator, "luis-moreno", "elena-ruiz", "ingeborg-salter" }
        )
        {
            var other = await stage.As(key);
            Assert.Equal(HttpStatusCode.NotFound, await RoomStage.Status(other, room));
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await other.GetAsync(new Uri($"/learning/sessions/{room}/stream", UriKind.Relative), Stop)).StatusCode
            );
        }
    }

    [Fact]
    public async Task After_fourteen_days_a_note_is_left_to_whoever_wrote_it()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise);
        await RoomStage.Note(denise, room, "Three visits, same pattern.");
        stage.Harbor.Clock.Move(TimeSpan.FromDays(13));
        var marisol = await stage.As(LearningStage.Marisol);
        Assert.Contains(
            "Three visits",
            DemandStage.Text(await Website.Page(marisol, $"/learning/sessions/{room}")),
            StringComparison.Ordinal
        );
        stage.Harbor.Clock.Move(TimeSpan.FromDays(2));
        marisol = await stage.As(LearningStage.Marisol);
        denise = await stage.As(LearningStage.Denise);
        Assert.DoesNotContain(
            "Three visits",
            DemandStage.Text(await Website.Page(marisol, $"/learning/sessions/{room}")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Three visits",
            DemandStage.Text(await Website.Page(denise, $"/learning/sessions/{room}")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_is_told_and_nothing_is_done_twice()
    {
        await using var stage = await LearningStage.Set(databases);
        var (denise, marisol) = (await stage.As(LearningStage.Denise), await stage.As(LearningStage.Marisol));
        var room = await stage.Room(denise, "consultancy", LearningStage.Denise);
        await RoomStage.Press(denise, room, PressKind.Start, 0);
        await Task.WhenAll(RoomStage.Press(denise, room, PressKind.Next, 1), RoomStage.Press(marisol, room, PressKind.Next, 1));
        Assert.Equal(2, await stage.Ask(db => db.Presses.CountAsync(Stop)));
        var page = DemandStage.Text(await Website.Page(marisol, $"/learning/sessions/{room}"));
        Assert.Contains("State the question", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_meant_for_a_step_that_has_ended_by_itself_does_not_skip_the_next()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise, "consultancy", LearningStage.Denise);
        await RoomStage.Press(denise, room, PressKind.Start, 0);
        var page = await Website.Page(denise, $"/learning/sessions/{room}");
        Assert.Equal("0", page.QuerySelector("form[data-press=Next] input[name=step]")!.GetAttribute("value"));
        stage.Harbor.Clock.Move(TimeSpan.FromMinutes(7));
        await Website.Post(
            denise,
            $"/learning/sessions/{room}",
            new()
            {
                ["kind"] = "Next",
                ["seen"] = "1",
                ["minutes"] = "0",
                ["step"] = "0",
            },
            "Press"
        );
        Assert.Equal(1, await stage.Ask(db => db.Presses.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_note_sent_twice_is_kept_once_and_a_megabyte_stays_in_the_field()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise);
        var key = Guid.NewGuid();
        await RoomStage.Note(denise, room, "Once.", key);
        await RoomStage.Note(denise, room, "Once.", key);
        Assert.Equal(1, await stage.Ask(db => db.SessionNotes.CountAsync(Stop)));
        var pasted = await RoomStage.Note(denise, room, new string('a', 1_048_576));
        var page = await DemandStage.Read(pasted);
        Assert.Contains(
            "1,048,576 letters; a note holds 4,000. Shorten it, it is still in the field.",
            DemandStage.Text(page),
            StringComparison.Ordinal
        );
        Assert.Equal(1_048_576, page.QuerySelector("textarea#note")!.TextContent.Length);
    }

    [Fact]
    public async Task A_case_is_about_the_ILDs_own_practice()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise, "consultancy", LearningStage.Denise);
        var school = await Website.Post(
            denise,
            $"/learning/sessions/{room}",
            new() { ["question"] = "Why are the reading scores at Hawthorne so low?", ["story"] = "" },
            "Case"
        );
        Assert.Contains("Put yourself into it", DemandStage.Text(await DemandStage.Read(school)), StringComparison.Ordinal);
        await Website.Post(
            denise,
            $"/learning/sessions/{room}",
            new() { ["question"] = "What am I doing that makes agreeing with me easier?", ["story"] = "Three visits." },
            "Case"
        );
        Assert.Contains(
            "What am I doing",
            DemandStage.Text(await Website.Page(await stage.As(LearningStage.Marisol), $"/learning/sessions/{room}")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_one_will_try_is_on_that_principals_card_for_her_alone_and_asks_after_seven_days()
    {
        await using var stage = await LearningStage.Set(databases);
        var (denise, marisol) = (await stage.As(LearningStage.Denise), await stage.As(LearningStage.Marisol));
        var room = await stage.Room(denise);
        var luis = await stage.Harbor.IdOf("luis-moreno");
        await Website.Post(
            marisol,
            $"/learning/sessions/{room}",
            new() { ["with"] = $"{luis}", ["what"] = "Let him hold the pen" },
            "Try"
        );
        Assert.Contains(
            "Let him hold the pen",
            DemandStage.Text(await Website.Page(marisol, "/learning/tries")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Let him hold the pen",
            DemandStage.Text(await Website.Page(denise, "/learning/tries")),
            StringComparison.Ordinal
        );
        await Website.Post(
            denise,
            $"/learning/sessions/{room}",
            new() { ["with"] = $"{luis}", ["what"] = "Not mine to try" },
            "Try"
        );
        Assert.Equal(1, await stage.Ask(db => db.WillTries.CountAsync(Stop)));
        stage.Harbor.Clock.Move(TimeSpan.FromDays(7));
        marisol = await stage.As(LearningStage.Marisol);
        Assert.Contains(
            "Did it change your next visit? One to answer",
            DemandStage.Text(await Website.Page(marisol, "/learning/tries")),
            StringComparison.Ordinal
        );
        var mine = await stage.Ask(db => db.WillTries.SingleAsync(Stop));
        await Website.Post(marisol, "/learning/tries", new() { ["id"] = $"{mine.Id}", ["changed"] = "ALittle" }, "Answer");
        Assert.Equal(VisitChange.ALittle, (await stage.Ask(db => db.WillTries.SingleAsync(Stop))).Changed);
    }

    [Fact]
    public async Task Taps_are_counted_once_without_a_name_and_shown_with_two_other_sessions()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var marisol = await stage.As(LearningStage.Marisol);
        var deputy = await stage.As(LearningStage.Deputy);
        for (var session = 0; session < 3; session++)
        {
            var room = await stage.Room(denise, name: $"Peer session {session}");
            foreach (var one in new[] { denise, marisol, denise })
            {
                await Website.Post(
                    one,
                    $"/learning/sessions/{room}",
                    new() { ["focus"] = "OwnPractice", ["depth"] = "Challenged" },
                    "Tap"
                );
            }
            var shown = DemandStage.Text(await Website.Page(deputy, "/learning"));
            Assert.Equal(
                session == 2,
                shown.Contains("Exit taps: challenged, with a next move 6 of 6", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Held_time_of_a_session_need_not_be_typed_twice()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise);
        await RoomStage.Press(denise, room, PressKind.Start, 0);
        stage.Harbor.Clock.Move(TimeSpan.FromMinutes(47));
        await RoomStage.Press(denise, room, PressKind.End, 1);
        Assert.Equal(47, await stage.Ask(db => db.AgendaBlocks.Select(one => one.HeldMinutes).SingleAsync(Stop)));
    }
}
