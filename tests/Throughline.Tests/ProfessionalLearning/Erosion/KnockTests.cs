using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Erosion;

/// <summary>Stories 11 and 30: the protector's no, the override in one's own name, and what it costs.</summary>
public sealed class KnockTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_facilities_item_of_35_of_90_minutes_leaves_an_erosion_of_38_9_percent_with_the_mover_and_the_objection()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var meeting = await stage.Convene(samuel);
        var knock = await stage.Knock(await stage.As("ray-dombrowski"), meeting, 35, "Facilities: heating season");
        await stage.Refuse(samuel, knock);
        var deputy = await stage.As(LearningStage.Deputy);
        await stage.Override(deputy, knock);
        var held = await LearningStage.Record(samuel, meeting);
        Assert.Equal(HttpStatusCode.Redirect, held.StatusCode);
        var page = DemandStage.Text(await Website.Page(deputy, "/learning"));
        Assert.Contains("Erosion 35 of 90, 38.9 %", page, StringComparison.Ordinal);
        Assert.Contains(
            "35 min taken by business: Facilities: heating season. Moved by Dr. Helen Marchetti.",
            page,
            StringComparison.Ordinal
        );
        var no = DemandStage.Text(await Website.Page(deputy, $"/learning/knocks/{knock}"));
        Assert.Contains(
            "Samuel Ortega: no. “It fits in operations at 10:00.” Parked with Ray Dombrowski until",
            no,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_no_stands_and_an_override_needs_a_make_up_date_and_ones_own_name()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var deputy = await stage.As(LearningStage.Deputy);
        var meeting = await stage.Convene(samuel, first: "2026-03-30");
        var knock = await stage.Knock(deputy, meeting, 30, "Budget forms");
        await stage.Refuse(samuel, knock);
        Assert.Equal(90, await Learning(stage, meeting));
        var without = await stage.Override(deputy, knock, "");
        Assert.Contains("make-up", await without.Content.ReadAsStringAsync(Stop), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(90, await Learning(stage, meeting));
        // The facilitator and a department cannot override; what they send changes nothing.
        await stage.Override(samuel, knock);
        Assert.Equal(90, await Learning(stage, meeting));
        await stage.Override(deputy, knock);
        Assert.Equal(60, await Learning(stage, meeting));
        var shown = DemandStage.Text(await Website.Page(samuel, $"/learning/meetings/{meeting}"));
        Assert.Contains("60 of 90 minutes of learning stand, erosion 33.3 %", shown, StringComparison.Ordinal);
        Assert.Contains("Moved by Dr. Helen Marchetti", shown, StringComparison.Ordinal);
        Assert.Contains("to be made up on Apr 6", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Monday_the_deputy_sees_the_agenda_of_the_week_and_what_is_trying_to_enter_it()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var deputy = await stage.As(LearningStage.Deputy);
        var quiet = DemandStage.Text(await Website.Page(deputy, "/monday"));
        Assert.Contains("No ILD meeting is due in seven days", quiet, StringComparison.Ordinal);
        var meeting = await stage.Convene(samuel, first: "2026-03-23");
        var knock = await stage.Knock(await stage.As("ray-dombrowski"), meeting, 35, "Facilities: heating season");
        var monday = DemandStage.Text(await Website.Page(deputy, "/monday"));
        Assert.Contains("on Monday, March 23: 90 of 90 minutes of learning stand", monday, StringComparison.Ordinal);
        Assert.Contains("One trying to enter it: “Facilities: heating season”, 35 min", monday, StringComparison.Ordinal);
        await stage.Refuse(samuel, knock);
        var refused = DemandStage.Text(await Website.Page(deputy, "/monday"));
        Assert.Contains("Nothing is trying to enter it", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_overrides_at_once_one_counts()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var meeting = await stage.Convene(samuel, first: "2026-03-30");
        var knock = await stage.Knock(await stage.As(LearningStage.Deputy), meeting, 30, "Budget forms");
        await stage.Refuse(samuel, knock);
        var (one, other) = (await stage.As(LearningStage.Deputy), await stage.As(LearningStage.Deputy));
        await Task.WhenAll(stage.Override(one, knock), stage.Override(other, knock));
        Assert.Equal(60, await Learning(stage, meeting));
        Assert.Equal(1, await stage.Ask(db => db.Overrides.CountAsync(Stop)));
    }

    [Fact]
    public async Task Nobody_asks_for_more_than_there_is()
    {
        await using var stage = await LearningStage.Set(databases);
        var meeting = await stage.Convene(await stage.As(LearningStage.Facilitator), first: "2026-03-30");
        var ray = await stage.As("ray-dombrowski");
        foreach (var minutes in new[] { "0", "900", "-5", "many" })
        {
            var answer = await Website.Post(
                ray,
                "/learning/ask-in",
                new()
                {
                    ["Meeting"] = $"{meeting}",
                    ["Topic"] = "Boilers",
                    ["Minutes"] = minutes,
                    ["Why"] = "Because.",
                }
            );
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(0, await stage.Ask(db => db.Knocks.CountAsync(Stop)));
    }

    [Fact]
    public async Task Minutes_that_were_lost_want_a_cause_and_a_mover()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var meeting = await stage.Convene(samuel);
        var block = await stage.Ask(db =>
            db.AgendaBlocks.Where(one => one.MeetingId == meeting && one.Purpose == BlockPurpose.Learning)
                .Select(one => one.Id)
                .SingleAsync(Stop)
        );
        var bare = await LearningStage.Record(samuel, meeting, new() { [$"Lines[{block}].Held"] = "75" });
        Assert.Contains("15 of 90 minutes were lost", await bare.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var said = await LearningStage.Record(
            samuel,
            meeting,
            new()
            {
                [$"Lines[{block}].Held"] = "75",
                [$"Lines[{block}].How"] = "Shortened",
                [$"Lines[{block}].Cause"] = "Budget forms",
                [$"Lines[{block}].Mover"] = "Bertram Quill",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.Equal(15, await stage.Ask(db => db.Losses.SumAsync(one => one.Minutes, Stop)));
        // Held longer after all: the loss goes.
        await LearningStage.Record(samuel, meeting, new() { [$"Lines[{block}].Held"] = "95" });
        Assert.Equal(0, await stage.Ask(db => db.Losses.CountAsync(Stop)));
    }

    [Theory]
    [InlineData("luis-moreno")]
    [InlineData("elena-ruiz")]
    [InlineData("harlan-voigt")]
    public async Task Principals_teams_and_the_board_find_no_such_page(string key)
    {
        await using var stage = await LearningStage.Set(databases);
        var meeting = await stage.Convene(await stage.As(LearningStage.Facilitator));
        var other = await stage.As(key);
        foreach (
            var path in new[]
            {
                "/learning",
                "/learning/meetings",
                $"/learning/meetings/{meeting}",
                $"/learning/meetings/{meeting}/invitation",
            }
        )
        {
            var answer = await other.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.True(
                answer.StatusCode == HttpStatusCode.NotFound
                    || !(await answer.Content.ReadAsStringAsync(Stop)).Contains("ILD meeting", StringComparison.Ordinal),
                path
            );
        }
    }

    private static Task<int> Learning(LearningStage stage, long meeting) =>
        stage.Ask(async db =>
        {
            var (blocks, losses) = (
                await db.AgendaBlocks.Where(one => one.MeetingId == meeting).ToListAsync(Stop),
                await db.Losses.Where(one => one.MeetingId == meeting).ToListAsync(Stop)
            );
            return LearningMinutes.Of(await db.Meetings.SingleAsync(one => one.Id == meeting, Stop), blocks, losses).Held;
        });
}
