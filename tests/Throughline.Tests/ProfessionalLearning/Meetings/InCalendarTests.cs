using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Tests.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Meetings;

/// <summary>What stands in one's own calendar need not be typed again.</summary>
public sealed class InCalendarTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Held_minutes_come_out_of_ones_own_calendar_and_what_was_missing_wants_its_cause()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var meeting = await stage.Convene(denise, "Own exchange", SeriesKind.PeerLed, minutes: 150, learning: 90);
        await Load(stage, LearningStage.Denise, ("shared-7", "Exchange, moved", "20260319T084000", "20260319T100000"));
        var path = $"/learning/meetings/{meeting}/held";
        var offered = DemandStage.Text(await Website.Page(denise, path));
        Assert.Contains(
            "In your calendar: “Exchange, moved”, 8:40 to 10:00, 80 minutes. Use its minutes",
            offered,
            StringComparison.Ordinal
        );
        var page = await Website.Page(denise, $"{path}?calendar=true");
        var held = page.QuerySelectorAll("main input[type=number]").Select(input => input.GetAttribute("value")).ToList();
        Assert.Equal(["80", "0"], held);
        var block = await stage.Ask(db =>
            db.AgendaBlocks.Where(one => one.Purpose == BlockPurpose.Learning).Select(one => one.Id).SingleAsync(Stop)
        );
        var fields = page.QuerySelectorAll("main input[type=number], main input[name=Version], main input[name=FromCalendar]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        fields[$"Lines[{block}].Cause"] = "Bus schedules";
        fields[$"Lines[{block}].Mover"] = "Ray Dombrowski";
        fields[$"Lines[{block}].Area"] = nameof(PracticeArea.ConveningNetworks);
        await Website.Post(denise, path, fields, form: $"{path}?calendar=true");
        var text = DemandStage.Text(await Website.Page(denise, $"/learning/meetings/{meeting}"));
        Assert.Contains("80 of 90 minutes of learning were held, erosion 11.1 %.", text, StringComparison.Ordinal);
        Assert.Equal("shared-7", await stage.Ask(db => db.Meetings.Select(one => one.CalendarUid).SingleAsync(Stop)));
        Assert.Equal(
            PracticeArea.ConveningNetworks,
            await stage.Ask(db => db.AgendaBlocks.Where(one => one.Id == block).Select(one => one.Area).SingleAsync(Stop))
        );
    }

    [Fact]
    public async Task The_invitations_own_entry_is_found_wherever_it_was_moved_that_day_and_nobody_elses_calendar_is_looked_at()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var meeting = await stage.Convene(denise, "Own exchange", SeriesKind.PeerLed, minutes: 60, learning: 60);
        await Load(
            stage,
            LearningStage.Denise,
            (Invitation.Uid(meeting), "Own exchange", "20260319T110000", "20260319T120000")
        );
        var path = $"/learning/meetings/{meeting}/held";
        Assert.Contains(
            "11:00 to noon, 60 minutes",
            DemandStage.Text(await Website.Page(denise, path)),
            StringComparison.Ordinal
        );
        var led = await stage.Convene(await stage.As(LearningStage.Facilitator), "ILD meeting");
        await Load(stage, LearningStage.Marisol, ("x", "ILD meeting", "20260319T083000", "20260319T110000"));
        var samuel = DemandStage.Text(
            await Website.Page(await stage.As(LearningStage.Facilitator), $"/learning/meetings/{led}/held")
        );
        Assert.DoesNotContain("In your calendar", samuel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_convened_from_an_entry_that_is_there_already_and_a_private_one_is_never_offered()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        await Load(
            stage,
            LearningStage.Denise,
            ("case-talk", "Case talk", "20260326T150000", "20260326T163000"),
            ("doctor", "Doctor|PRIVATE", "20260327T100000", "20260327T110000")
        );
        var page = await Website.Page(denise, "/learning/new");
        Assert.Contains("Case talk", DemandStage.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Doctor", DemandStage.Text(page), StringComparison.Ordinal);
        var link = page.QuerySelector("a[href^='/learning/new?entry=']")!.GetAttribute("href")!;
        var taken = await Website.Page(denise, link);
        string? Value(string field) => taken.QuerySelector($"#{field}")!.GetAttribute("value");
        Assert.Equal(
            ("Case talk", "2026-03-26", "90", "60"),
            (Value("Name"), Value("First"), Value("Minutes"), Value("LearningMinutes"))
        );
        Assert.StartsWith("15:00", Value("StartsAt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_go_to_blocks_in_their_order()
    {
        List<(long, int)> blocks = [(1, 90), (2, 30), (3, 30)];
        Assert.Equal([90, 20, 0], HeldTimes.Of(blocks, 110).OrderBy(one => one.Key).Select(one => one.Value));
        Assert.Equal([90, 30, 60], HeldTimes.Of(blocks, 180).OrderBy(one => one.Key).Select(one => one.Value));
        Assert.Empty(HeldTimes.Of([], 60));
    }

    private static async Task Load(
        LearningStage stage,
        string ild,
        params (string Uid, string Title, string From, string To)[] entries
    )
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n");
        foreach (var (uid, title, from, to) in entries)
        {
            var isPrivate = title.EndsWith("|PRIVATE", StringComparison.Ordinal);
            text.Append(
                CultureInfo.InvariantCulture,
                $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260301T120000Z\r\nDTSTART:{Utc(from)}\r\nDTEND:{Utc(to)}\r\nSUMMARY:{title.Split('|')[0]}\r\n"
            );
            text.Append("ATTENDEE:mailto:marisol-vega@harbor.example\r\nATTENDEE:mailto:priya-raman@harbor.example\r\n");
            text.Append(isPrivate ? "CLASS:PRIVATE\r\nEND:VEVENT\r\n" : "END:VEVENT\r\n");
        }
        text.Append("END:VCALENDAR\r\n");
        await using var db = stage.Harbor.Store.OpenFor("import calendar");
        await new CalendarImport(db, new RosterCache()).Receive(
            ild,
            $"{ild}.ics",
            Encoding.UTF8.GetBytes(text.ToString()),
            new DateOnly(2026, 3, 19)
        );
    }

    // The district lies four hours behind in these days.
    private static string Utc(string local) =>
        DateTime
            .ParseExact(local, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)
            .AddHours(4)
            .ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
