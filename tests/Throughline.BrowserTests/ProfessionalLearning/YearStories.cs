using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Frame.People;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Protocols;
using Xunit;

namespace Throughline.BrowserTests.ProfessionalLearning;

/// <summary>Stories 11 to 17, walked in a browser: what a year of ILDs' learning shows to whom.</summary>
public sealed class YearStories(Browser browser, StoriesApp stories) : IClassFixture<StoriesApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private RestartingApp App => stories.App;

    [Theory]
    [InlineData(55, "38.9 %", "Facilities: heating season")]
    [InlineData(63, "30.0 %", "Bus schedules")]
    public async Task Story_11_minutes_that_were_taken_are_erosion_with_their_cause_and_mover(
        int held,
        string erosion,
        string cause
    )
    {
        await using var db = App.Store.OpenFor("test");
        var day = await db
            .AgendaBlocks.Where(block => block.Purpose == BlockPurpose.Learning && block.PlannedMinutes == 90)
            .Where(block => block.HeldMinutes == 90)
            .Join(
                db.Meetings.Where(one => one.Kind == SeriesKind.StaffLed && one.RecordedAt != null),
                block => block.MeetingId,
                one => one.Id,
                (block, one) => new { block.Id, block.MeetingId }
            )
            .OrderBy(one => one.MeetingId)
            .Skip(held == 55 ? 0 : 1)
            .FirstAsync(Stop);
        var samuel = await Signed("Samuel Ortega");
        await samuel.Visit($"/learning/meetings/{day.MeetingId}/held");
        await samuel.Locator($"#held-{day.Id}").FillAsync($"{held}");
        await samuel.GetByText("If minutes were lost").First.ClickAsync();
        await samuel.Locator($"#cause-{day.Id}").FillAsync(cause);
        await samuel.Locator($"#mover-{day.Id}").FillAsync("Ray Dombrowski");
        await samuel.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Assertions
            .Expect(samuel.GetByText($"{held} of 90 minutes of learning were held, erosion {erosion}."))
            .ToBeVisibleAsync();
        await Assertions.Expect(samuel.GetByText(cause)).ToBeVisibleAsync();
        await Assertions.Expect(samuel.GetByText("Moved by Ray Dombrowski.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Story_12_an_inquiry_has_no_step_clock_and_what_is_said_stays_with_its_circle()
    {
        var denise = await Signed("Denise Okafor");
        await denise.Visit("/learning");
        await denise.GetByRole(AriaRole.Link, new() { Name = "Open today’s session" }).First.ClickAsync();
        await Assertions.Expect(denise.GetByText("He agrees with everything I suggest").First).ToBeVisibleAsync();
        await Assertions.Expect(denise.Locator("#steps")).ToHaveCountAsync(0);
        await Assertions.Expect(denise.GetByText("No step clock.")).ToBeVisibleAsync();
        var room = new Uri(denise.Url).AbsolutePath;
        await denise.Visit($"{room}/question");
        await Axe.FindsNothing(denise);
        await denise.FitsSideways();
        var deputy = await Signed("Dr. Helen Marchetti");
        var answer = await deputy.GotoAsync(room);
        Assert.Equal(404, answer!.Status);
        await deputy.Visit("/learning");
        await Assertions.Expect(deputy.GetByText("Coded minutes on ILDs’ own practice")).ToBeVisibleAsync();
        await Assertions.Expect(deputy.GetByText("kappa")).ToBeVisibleAsync();
        await Assertions.Expect(deputy.GetByText("He agrees with everything")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Story_13_a_consultancy_whose_discussion_was_cut_says_so_and_a_question_about_the_school_is_asked_anew()
    {
        var room = await Consultancy();
        var marisol = await Signed("Marisol Vega");
        await marisol.Visit($"/learning/sessions/{room}");
        await Assertions.Expect(marisol.GetByText("Discussion curtailed.")).ToBeVisibleAsync();
        await marisol.GetByLabel("Your question, about your own practice").FillAsync("Why are the reading scores so low?");
        await marisol.GetByRole(AriaRole.Button, new() { Name = "Show it to the circle" }).ClickAsync();
        await Assertions.Expect(marisol.GetByText("Put yourself into it").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Story_14_a_guest_session_counts_and_a_retreat_says_how_many_ILDs_it_reaches()
    {
        var deputy = await Signed("Dr. Helen Marchetti");
        await deputy.Visit("/learning");
        var retreat = deputy.GetByRole(AriaRole.Row).Filter(new() { HasText = "Retreat" }).First;
        await Assertions.Expect(retreat).ToContainTextAsync("3 of 6, 50%");
        var guest = deputy.GetByRole(AriaRole.Row).Filter(new() { HasText = "A principal on changing" }).First;
        await Assertions.Expect(guest).ToContainTextAsync("75 min held");
    }

    [Fact]
    public async Task Story_15_ILDs_convene_themselves_and_the_deputy_sees_that_and_when()
    {
        var denise = await Signed("Denise Okafor");
        await denise.Visit("/learning/new");
        await denise.GetByLabel("Name", new() { Exact = true }).FillAsync("Early zone: does it help?");
        await denise.GetByLabel("First day").FillAsync("2026-04-22");
        await denise.GetByRole(AriaRole.Button, new() { Name = "Convene it" }).ClickAsync();
        await Assertions.Expect(denise.GetByText("Convened.")).ToBeVisibleAsync();
        var deputy = await Signed("Dr. Helen Marchetti");
        await deputy.Visit("/learning");
        var row = deputy.GetByRole(AriaRole.Row).Filter(new() { HasText = "Early zone: does it help?" });
        await Assertions.Expect(row).ToContainTextAsync("Apr 22");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(deputy.GetByText("60 of 60 minutes of learning stand")).ToBeVisibleAsync();
        await Assertions.Expect(deputy.GetByText("Open inquiry")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Story_16_a_facilitator_from_outside_comes_by_a_link_that_ends_when_it_is_taken_back()
    {
        await using var db = App.Store.OpenFor("test");
        var meeting = await db
            .Meetings.Where(one => one.Kind == SeriesKind.OutsideFacilitator && one.RecordedAt == null)
            .OrderBy(one => one.Day)
            .Select(one => one.Id)
            .FirstAsync(Stop);
        var marisol = await Signed("Marisol Vega");
        await marisol.Visit($"/learning/meetings/{meeting}/guests");
        await marisol.GetByLabel("Who comes").FillAsync("Hana Voss");
        await marisol.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = new Uri((await marisol.Locator(".once code").TextContentAsync())!).AbsolutePath;
        var hana = await browser.Open(App.Root, Screen.Phone);
        await hana.Visit(link);
        await Assertions.Expect(hana.GetByRole(AriaRole.Heading, new() { Name = "Welcome, Hana Voss" })).ToBeVisibleAsync();
        await Assertions.Expect(hana.GetByText("90 minutes of learning")).ToBeVisibleAsync();
        await Assertions.Expect(hana.GetByText("Elementary ILDs")).ToHaveCountAsync(0);
        await Axe.FindsNothing(hana);
        await hana.FitsSideways();
        await hana.Photograph("learning-guest", Screen.Phone);
        await marisol.Photograph("learning-guests", Screen.Wide);
        await marisol
            .GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = "Hana Voss" })
            .GetByRole(AriaRole.Button, new() { Name = "End access now" })
            .ClickAsync();
        await Assertions.Expect(marisol.GetByText("Hana Voss sees nothing any more, from now on.")).ToBeVisibleAsync();
        // The open screen asks again by itself.
        await Assertions.Expect(hana.GetByText("This link leads nowhere")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task Story_17_three_rounds_of_comments_on_paper_read_as_documenting()
    {
        var marisol = await Signed("Marisol Vega");
        await marisol.Visit("/learning/drafts");
        await marisol.GetByRole(AriaRole.Link, new() { Name = "Principal support plan" }).ClickAsync();
        await Assertions.Expect(marisol.GetByText("Comments: 14 on compliance, 1 on practice.")).ToBeVisibleAsync();
        await Assertions.Expect(marisol.GetByText("11 h", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(marisol.GetByText("Documenting, not working.")).ToBeVisibleAsync();
    }

    // A consultancy of an hour ago, of which the group had four minutes of fifteen.
    private async Task<long> Consultancy()
    {
        await using var db = App.Store.OpenFor("test");
        var people = await db.People.Where(one => one.Name == "Marisol Vega" || one.Name == "Priya Raman").ToListAsync(Stop);
        var marisol = people.Single(one => one.Name == "Marisol Vega").Id;
        var meeting = await db
            .Meetings.Where(one => one.Kind == SeriesKind.OutsideFacilitator)
            .OrderBy(one => one.Day)
            .FirstAsync(Stop);
        var protocol = ProtocolLibrary.All.Single(one => one.Key == "consultancy");
        var room = new LiveSession
        {
            MeetingId = meeting.Id,
            BlockId = await db.AgendaBlocks.Where(one => one.MeetingId == meeting.Id).Select(one => one.Id).FirstAsync(Stop),
            ProtocolName = protocol.Name,
            StepsText = JsonSerializer.Serialize(protocol.Steps, ProtocolLibrary.Format),
            Prompt = "",
            HostId = marisol,
            PresenterId = marisol,
            PlannedAt = db.Now,
        };
        db.LiveSessions.Add(room);
        await db.SaveChangesAsync(Stop);
        db.CircleMembers.AddRange(people.Select(one => new CircleMember { SessionId = room.Id, PersonId = one.Id }));
        var minute = 0;
        foreach (
            var (at, kind) in new[] { PressKind.Start, PressKind.Next, PressKind.Next, PressKind.Next, PressKind.End }.Index()
        )
        {
            db.Presses.Add(
                new Press
                {
                    SessionId = room.Id,
                    Sequence = at + 1,
                    Kind = kind,
                    ById = marisol,
                    By = "Marisol Vega",
                    At = db.Now.AddMinutes(-60 + (minute += 4)),
                }
            );
        }
        await db.SaveChangesAsync(Stop);
        return room.Id;
    }

    private Task<IPage> Signed(string person) => LearningReaders.Signed(browser, App.Root, person, Screen.Wide);
}
