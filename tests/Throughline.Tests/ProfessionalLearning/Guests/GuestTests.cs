using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Tests.ProfessionalLearning.LiveSessions;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Guests;

/// <summary>Story 16: ILDs hire a facilitator from outside, who comes by a link; access ends that day, or at once.</summary>
public sealed class GuestTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_sees_days_and_minutes_and_what_is_said_only_where_the_circle_lets_them_and_until_an_hour_after()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var meeting = await stage.Convene(
            denise,
            "Elementary ILDs: consultancy",
            SeriesKind.OutsideFacilitator,
            minutes: 60,
            learning: 60,
            guest: "Bea Lindqvist-Moor"
        );
        var link = await Invite(denise, meeting, "Bea Lindqvist-Moor", "2026-03-19");
        var bea = stage.Harbor.Site.Visitor();
        var before = await Read(bea, link);
        Assert.Contains("Welcome, Bea Lindqvist-Moor", before, StringComparison.Ordinal);
        Assert.Contains("60 minutes of learning", before, StringComparison.Ordinal);
        // Of the meeting a guest learns neither what it is called nor who comes (R15, redacted).
        Assert.DoesNotContain("consultancy", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Marisol", before, StringComparison.Ordinal);
        var room = await stage.Plan(denise, meeting, "consultancy", LearningStage.Denise);
        await Website.Post(
            denise,
            $"/learning/sessions/{room}",
            new()
            {
                ["question"] = "What am I doing that lets Luis Moreno agree and try nothing?",
                ["story"] = "Mr. Moreno nods. Moreno’s staff waits.",
            },
            "Case"
        );
        await RoomStage.Press(denise, room, PressKind.Start, 0);
        Assert.DoesNotContain("What am I doing", await Read(bea, link), StringComparison.Ordinal);
        await Let(stage, denise, room, true);
        await Website.Post(denise, $"/learning/sessions/{room}", new() { ["text"] = "Ask Luis first" }, "Note");
        var heard = await Read(bea, link);
        Assert.Contains(
            "What am I doing that lets [a principal] agree and try nothing? [a principal] nods. [a principal]’s staff waits.",
            heard,
            StringComparison.Ordinal
        );
        Assert.Contains("Ask [a principal] first", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("Moreno", heard, StringComparison.Ordinal);
        Assert.Contains(
            "Bea Lindqvist-Moor listens as a guest.",
            DemandStage.Text(await Website.Page(await stage.As(LearningStage.Marisol), $"/learning/sessions/{room}")),
            StringComparison.Ordinal
        );
        await RoomStage.Press(denise, room, PressKind.End, 1);
        stage.Harbor.Clock.Move(TimeSpan.FromMinutes(59));
        Assert.Contains("Ask [a principal] first", await Read(bea, link), StringComparison.Ordinal);
        stage.Harbor.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain("Ask [a principal] first", await Read(bea, link), StringComparison.Ordinal);
        stage.Harbor.Clock.Move(TimeSpan.FromDays(1));
        Assert.Contains("This link leads nowhere", await Read(bea, link, HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_ends_at_once_when_it_is_taken_back_or_another_link_is_made()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise);
        var meeting = await stage.Ask(db => db.Meetings.Select(one => one.Id).SingleAsync(Stop));
        var first = await Invite(denise, meeting, "Yolanda Marsh", "2026-03-25");
        var bea = stage.Harbor.Site.Visitor();
        await Let(stage, denise, room, true);
        await RoomStage.Press(denise, room, PressKind.Start, 0);
        await Website.Post(denise, $"/learning/sessions/{room}", new() { ["text"] = "Who decides?" }, "Note");
        Assert.Contains("Who decides?", await Read(bea, first), StringComparison.Ordinal);
        await Let(stage, denise, room, false);
        Assert.DoesNotContain("Who decides?", await Read(bea, first), StringComparison.Ordinal);
        await Let(stage, denise, room, true);
        var pass = await stage.Ask(db => db.GuestPasses.Select(one => one.Id).SingleAsync(Stop));
        var second = Link(
            await DemandStage.Read(
                await Website.Post(denise, $"/learning/meetings/{meeting}/guests", new() { ["pass"] = $"{pass}" }, "Renew")
            )
        );
        Assert.Contains("leads nowhere", await Read(bea, first, HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Contains("Who decides?", await Read(bea, second), StringComparison.Ordinal);
        await Website.Post(denise, $"/learning/meetings/{meeting}/guests", new() { ["pass"] = $"{pass}" }, "Withdraw");
        Assert.Contains("leads nowhere", await Read(bea, second, HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Contains(
            "leads nowhere",
            await Read(bea, $"{second}?handler=Live", HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_does_not_arrange_the_meeting_invites_nobody_and_a_talk_of_two_has_no_third()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var deputy = await stage.As(LearningStage.Deputy);
        var peers = await stage.Convene(denise, "Peers", SeriesKind.PeerLed, minutes: 60, learning: 60);
        var two = await stage.Convene(
            deputy,
            "Denise and Helen",
            SeriesKind.OneToOne,
            minutes: 30,
            learning: 30,
            people: [await stage.Harbor.IdOf(LearningStage.Denise)]
        );
        foreach (
            var (reader, meeting) in new[]
            {
                (deputy, peers),
                (await stage.As(LearningStage.Marisol), peers),
                (deputy, two),
                (denise, two),
            }
        )
        {
            var answer = await reader.GetAsync(new Uri($"/learning/meetings/{meeting}/guests", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        var page = await DemandStage.Read(
            await Website.Post(
                denise,
                $"/learning/meetings/{peers}/guests",
                new() { ["Name"] = "", ["LastDay"] = "2027-03-21" },
                "Invite"
            )
        );
        Assert.Contains("Say who comes", DemandStage.Text(page), StringComparison.Ordinal);
        Assert.Contains("today or later, within a year", DemandStage.Text(page), StringComparison.Ordinal);
        Assert.Equal(0, await stage.Ask(db => db.GuestPasses.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_pass_for_a_series_opens_its_coming_meetings_until_the_last_day()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        var meeting = await stage.Convene(samuel, first: "2026-03-30", rhythm: Rhythm.TwiceMonthly, until: "2026-05-31");
        var link = await Invite(samuel, meeting, "Bea Lindqvist-Moor", "2026-05-01", series: true);
        var text = await Read(stage.Harbor.Site.Visitor(), link);
        Assert.Contains("March 30", text, StringComparison.Ordinal);
        Assert.Contains("April 27", text, StringComparison.Ordinal);
        Assert.DoesNotContain("May 11", text, StringComparison.Ordinal);
    }

    private static async Task<string> Invite(HttpClient by, long meeting, string name, string until, bool series = false) =>
        Link(
            await DemandStage.Read(
                await Website.Post(
                    by,
                    $"/learning/meetings/{meeting}/guests",
                    new()
                    {
                        ["Name"] = name,
                        ["LastDay"] = until,
                        ["WholeSeries"] = series ? "true" : "false",
                    },
                    "Invite"
                )
            )
        );

    private static async Task Let(LearningStage stage, HttpClient by, long room, bool listens)
    {
        var pass = await stage.Ask(db => db.GuestPasses.Select(one => one.Id).SingleAsync(Stop));
        var answer = await Website.Post(
            by,
            $"/learning/sessions/{room}/guests",
            new() { ["pass"] = $"{pass}", ["listens"] = listens ? "true" : "false" }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string Link(AngleSharp.Dom.IDocument page) =>
        new Uri(page.QuerySelector(".once code")!.TextContent.Trim()).AbsolutePath;

    private static async Task<string> Read(HttpClient guest, string link, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await guest.GetAsync(new Uri(link, UriKind.Relative), Stop);
        Assert.Equal(expected, answer.StatusCode);
        return DemandStage.Text(await DemandStage.Read(answer));
    }
}
