using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Meetings;

public sealed class MeetingTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_series_twice_monthly_leaves_holidays_out()
    {
        await using var stage = await LearningStage.Set(databases);
        await stage.Convene(
            await stage.As(LearningStage.Facilitator),
            first: "2026-03-30",
            rhythm: Rhythm.TwiceMonthly,
            until: "2026-05-31"
        );
        var days = await stage.Ask(db => db.Meetings.OrderBy(one => one.Day).Select(one => one.Day).ToListAsync(Stop));
        // The spring recess and Memorial Day lie between.
        Assert.Equal([new(2026, 3, 30), new(2026, 4, 27), new(2026, 5, 11)], days);
    }

    [Fact]
    public async Task ILDs_convene_themselves_and_a_chief_sees_that_and_when_but_not_the_agenda()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var meeting = await stage.Convene(denise, "Early-zone peers", SeriesKind.PeerLed, minutes: 60, learning: 60);
        await Website.Post(
            denise,
            $"/learning/meetings/{meeting}",
            new()
            {
                ["Title"] = "Trusting my feedback",
                ["Purpose"] = "Learning",
                ["Minutes"] = "20",
            },
            "Add"
        );
        await LearningStage.Record(denise, meeting);
        var colleague = DemandStage.Text(
            await Website.Page(await stage.As(LearningStage.Marisol), $"/learning/meetings/{meeting}")
        );
        Assert.Contains("Trusting my feedback", colleague, StringComparison.Ordinal);
        var deputy = DemandStage.Text(
            await Website.Page(await stage.As(LearningStage.Deputy), $"/learning/meetings/{meeting}")
        );
        Assert.Contains("80 of 80 minutes of learning were held", deputy, StringComparison.Ordinal);
        Assert.DoesNotContain("Trusting my feedback", deputy, StringComparison.Ordinal);
        var overview = DemandStage.Text(await Website.Page(await stage.As(LearningStage.Deputy), "/learning"));
        Assert.Contains("What ILDs convene themselves is beside it: 1 h 20 this year", overview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_talk_of_two_is_seen_by_the_two()
    {
        await using var stage = await LearningStage.Set(databases);
        var marisol = await stage.Harbor.IdOf(LearningStage.Marisol);
        var deputy = await stage.As(LearningStage.Deputy);
        var meeting = await stage.Convene(
            deputy,
            "Marisol and Helen",
            SeriesKind.OneToOne,
            minutes: 30,
            learning: 30,
            people: [marisol]
        );
        Assert.Equal(HttpStatusCode.OK, await Status(await stage.As(LearningStage.Marisol), meeting));
        Assert.Equal(HttpStatusCode.OK, await Status(deputy, meeting));
        Assert.Equal(HttpStatusCode.NotFound, await Status(await stage.As(LearningStage.Denise), meeting));
        Assert.Equal(HttpStatusCode.NotFound, await Status(await stage.As(LearningStage.Facilitator), meeting));
    }

    [Fact]
    public async Task What_cannot_be_is_said_plainly_and_nothing_is_made()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var answer = await Website.Post(
            samuel,
            "/learning/new",
            new()
            {
                ["Name"] = "",
                ["Kind"] = "StaffLed",
                ["Rhythm"] = "Weekly",
                ["Minutes"] = "900",
                ["LearningMinutes"] = "901",
                ["First"] = "2026-03-30",
                ["Until"] = "2026-03-01",
            }
        );
        var text = DemandStage.Text(await DemandStage.Read(answer));
        Assert.Contains("A meeting lasts 5 to 600 minutes; you wrote 900.", text, StringComparison.Ordinal);
        Assert.Contains("Choose at least one person to invite.", text, StringComparison.Ordinal);
        Assert.Contains("Say until which day, after the first.", text, StringComparison.Ordinal);
        Assert.Equal(0, await stage.Ask(db => db.Meetings.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_meeting_goes_into_a_calendar_under_a_name_that_stays()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var meeting = await stage.Convene(samuel, "ILD meeting; with guests, and more", first: "2026-03-30");
        var text = await samuel.GetStringAsync(new Uri($"/learning/meetings/{meeting}/invitation", UriKind.Relative), Stop);
        Assert.Contains($"UID:learning-{meeting}@throughline", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260330T123000Z", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20260330T150000Z", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:ILD meeting\\; with guests\\, and more", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 75));
    }

    [Fact]
    public async Task All_that_a_series_has_ahead_goes_into_a_calendar_at_once_and_what_is_cancelled_says_so()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var meeting = await stage.Convene(samuel, first: "2026-03-30", rhythm: Rhythm.TwiceMonthly, until: "2026-05-31");
        await Website.Post(samuel, $"/learning/meetings/{meeting}", new() { ["Reason"] = "Snow" }, "Cancel");
        var path = $"/learning/meetings/{meeting}/invitation?series=true";
        var text = await samuel.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
        var events = text.Split("BEGIN:VEVENT").Skip(1).ToList();
        Assert.Equal(3, events.Count);
        Assert.Contains("STATUS:CANCELLED", events[0], StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260427T123000Z", events[1], StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", events[1], StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Status(HttpClient reader, long meeting) =>
        (await reader.GetAsync(new Uri($"/learning/meetings/{meeting}", UriKind.Relative), Stop)).StatusCode;
}
