using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough;
using Throughline.LeadingThrough.Bypasses;
using Throughline.Persistence.Fading;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Bypasses;

public sealed class BypassTests(Databases databases) : IAsyncLifetime
{
    private HarborThrough harbor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => harbor = await HarborThrough.Open(databases);

    public ValueTask DisposeAsync() => harbor.DisposeAsync();

    [Fact]
    public async Task Story_18_who_is_approached_sends_back_in_one_action_and_the_principal_reads_a_courteous_reason()
    {
        Assert.Contains(
            "Your own send-backs this school year: 1 of 2",
            await harbor.Text(CentralOffice.Deputy, "/through"),
            StringComparison.Ordinal
        );
        await Direct("James Abernathy", "A hard parent meeting", "Back");
        var bypass = await Newest();
        Assert.Equal((harbor.People["Marisol Vega"], BypassEnd.SentBack), (bypass.OwnerId, bypass.End));
        // In the same moment the ILD has it, without a name in the notice.
        var notices = await harbor.Text("Marisol Vega", "/notices");
        Assert.Contains(
            "You are brought in: a principal of yours came to the central office.",
            notices,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Abernathy", notices, StringComparison.Ordinal);
        Assert.Contains(
            "James Abernathy came to Dr. Helen Marchetti",
            await harbor.Text("Marisol Vega", $"/around/{bypass.Id}"),
            StringComparison.Ordinal
        );
        var his = await harbor.Text("James Abernathy", "/my-ild");
        Assert.Contains("Thank you for coming to me. Marisol Vega works on this with you", his, StringComparison.Ordinal);
        Assert.Contains(
            "Your own send-backs this school year: 2 of 3",
            await harbor.Text(CentralOffice.Deputy, "/through"),
            StringComparison.Ordinal
        );
        // Nobody else sees that figure.
        Assert.DoesNotContain("Your own send-backs", await harbor.Text("Denise Okafor", "/through"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_stands_on_Monday_and_goes_with_changed_words()
    {
        Assert.Contains(
            "One came to you directly and is not yet sent back",
            await harbor.Text(CentralOffice.Deputy, "/monday"),
            StringComparison.Ordinal
        );
        await using (var db = harbor.Db())
        {
            var open = await db.Bypasses.SingleAsync(
                each => each.Kind == BypassKind.CameDirectly && each.End == BypassEnd.Open,
                Stop
            );
            await harbor.Post(
                CentralOffice.Deputy,
                $"/around/{open.Id}",
                new() { ["text"] = "Denise calls you at two." },
                "Back"
            );
            Assert.Contains(
                "Denise calls you at two.",
                await harbor.Text("Denise Okafor", $"/around/{open.Id}"),
                StringComparison.Ordinal
            );
            // Sent back once.
            var again = await harbor.Post(
                CentralOffice.Deputy,
                $"/around/{open.Id}",
                new() { ["text"] = "Again." },
                "Back",
                form: "/around/new"
            );
            Assert.Contains("It is sent back already", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
        Assert.Contains(
            "Nobody who came to you directly waits",
            await harbor.Text(CentralOffice.Deputy, "/monday"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task For_a_principal_of_two_ILDs_it_asks_for_which_school_and_tells_only_the_one_that_is_meant()
    {
        string key;
        await using (var db = harbor.Db())
        {
            var abernathy = await db.People.SingleAsync(person => person.Name == "James Abernathy", Stop);
            var okafor = harbor.People["Denise Okafor"];
            var hers = await db
                .Assignments.Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.PersonId == okafor)
                .Select(each => each.NetworkId)
                .FirstAsync(Stop);
            var other = await db.Schools.FirstAsync(each => each.NetworkId == hers, Stop);
            db.Assignments.Add(
                Assignment.Make(AssignmentKind.LeadsSchool, abernathy, other.RosterKey, new(2026, 3, 1), null, school: other.Id)
            );
            await db.SaveChangesAsync(Stop);
            key = $"{other.Id}-{okafor}";
        }
        var form = new Dictionary<string, string>
        {
            ["Principal"] = $"{harbor.People["James Abernathy"]}",
            ["Topic"] = "A plan for grade 4",
            ["Text"] = SendBack.Kindly("Your ILD"),
        };
        var before = await Newest();
        var asked = await harbor.Post(CentralOffice.Deputy, "/around/new", form, "Back");
        var question = await asked.Content.ReadAsStringAsync(Stop);
        Assert.Contains("For which school?", question, StringComparison.Ordinal);
        Assert.Contains("A plan for grade 4", question, StringComparison.Ordinal);
        Assert.Equal(before.Id, (await Newest()).Id);

        form["For"] = key;
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await harbor.Post(CentralOffice.Deputy, "/around/new", form, "Back")).StatusCode
        );
        Assert.Equal(harbor.People["Denise Okafor"], (await Newest()).OwnerId);
        Assert.Contains("You are brought in", await harbor.Text("Denise Okafor", "/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emergency_is_answered_at_once_and_counted_and_the_ILD_is_told()
    {
        await Direct("James Abernathy", "Water in the corridor", "Emergency");
        var bypass = await Newest();
        Assert.True(bypass is { IsEmergency: true, WentThrough: true });
        Assert.Contains("Emergencies: 2", await harbor.Text(CentralOffice.Deputy, "/through"), StringComparison.Ordinal);
        Assert.Contains(
            "An emergency at a school of yours",
            await harbor.Text("Marisol Vega", "/notices"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Story_19_a_board_matter_goes_to_the_superintendent_who_redirects_and_others_read_counts_only()
    {
        await harbor.Post(
            "Marisol Vega",
            "/around/new",
            new()
            {
                ["Kind"] = "Board",
                ["Topic"] = "A call about a bus stop",
                ["Ild"] = $"{harbor.People["Marisol Vega"]}",
            },
            "Report"
        );
        var bypass = await Newest();
        Assert.Equal(harbor.People[CentralOffice.Superintendent], bypass.OwnerId);
        Assert.Contains(
            "A board matter was reported. It is with the superintendent.",
            await harbor.Text(CentralOffice.Deputy, "/notices"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await harbor.Get("Marisol Vega", $"/around/{bypass.Id}")).StatusCode);
        Assert.DoesNotContain("bus stop", await harbor.Text("Marisol Vega", "/through"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await harbor.Get("Harlan Voigt", $"/around/{bypass.Id}")).StatusCode);
        Assert.Contains(
            "wait for you to redirect",
            await harbor.Text(CentralOffice.Superintendent, "/monday"),
            StringComparison.Ordinal
        );
        await harbor.Post(
            CentralOffice.Superintendent,
            $"/around/{bypass.Id}",
            new() { ["text"] = "Transportation has it." },
            "Back"
        );
        await using var db = harbor.Db();
        Assert.Equal(BypassEnd.Redirected, (await db.Bypasses.SingleAsync(each => each.Id == bypass.Id, Stop)).End);
        // This month 2, and five, four, three, two before: the count has fallen.
        var page = await Website.Page(await harbor.As(CentralOffice.Deputy), "/through");
        var board = page.QuerySelectorAll("table tbody tr").Select(row => row.QuerySelectorAll("td")[3].TextContent).ToList();
        Assert.Equal(["2", "2", "3", "4", "5", "0"], board);
        Assert.DoesNotContain("%", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_reads_that_few_are_left_out_and_no_month_has_more_than_was_reported_in_it()
    {
        var board = await harbor.Text("Harlan Voigt", "/through");
        Assert.Contains("a unit with fewer than three is left out", board, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing around ILDs was reported", board, StringComparison.Ordinal);
        // What principals asked is not theirs to count: no 0 stands for it.
        Assert.DoesNotContain("Straight to the unit", board, StringComparison.Ordinal);
        var (shown, all) = (await Months("Harlan Voigt"), await Months(CentralOffice.Deputy));
        Assert.All(shown.Zip(all), pair => Assert.InRange(pair.First, 0, pair.Second));
        Assert.Contains(shown, count => count > 0);
    }

    private async Task<List<int>> Months(string name)
    {
        using var page = await Website.Page(await harbor.As(name), "/through");
        return
        [
            .. page.QuerySelectorAll("section[aria-labelledby=h-around] tbody td")
                .Select(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }

    [Fact]
    public async Task Directives_and_trainings_are_led_back_or_stay_around_and_only_their_ILD_says_so()
    {
        await using var db = harbor.Db();
        var directive = await db.Bypasses.SingleAsync(
            each => each.Kind == BypassKind.Directive && each.End == BypassEnd.Open,
            Stop
        );
        Assert.Equal(HttpStatusCode.NotFound, (await harbor.Get("Denise Okafor", $"/around/{directive.Id}")).StatusCode);
        var refused = await harbor.Post(
            "Vivian Stroud",
            $"/around/{directive.Id}",
            new() { ["end"] = "LedBack" },
            "Close",
            form: "/around/new"
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        await harbor.Post("Marisol Vega", $"/around/{directive.Id}", new() { ["end"] = "LedBack" }, "Close");
        await db.Entry(directive).ReloadAsync(Stop);
        Assert.Equal(BypassEnd.LedBack, directive.End);
    }

    [Fact]
    public async Task Names_and_words_go_after_thirty_days_and_the_counts_stay_also_the_leaders_own()
    {
        await Direct("James Abernathy", "A hard parent meeting", "Back");
        harbor.Clock.Move(TimeSpan.FromDays(31));
        await using var db = harbor.Db();
        await new RetentionSchedule(LeadingThroughModule.Fading).Apply(db, Stop);
        var kept = await db.Bypasses.AsNoTracking().ToListAsync(Stop);
        Assert.All(kept, each => Assert.True(each is { AroundId: null, PrincipalId: null, ReportedById: null, Topic: "" }));
        Assert.All(await db.SendBacks.AsNoTracking().ToListAsync(Stop), back => Assert.True(back is { Text: "", ById: null }));
        // The sample's own rows are dated in their week; what was reported in it is what stands by its kind.
        Assert.Equal(3, kept.Count(each => each.Kind == BypassKind.CameDirectly && each.On.Month == 3 && !each.IsEmergency));
        harbor.SignInAnew();
        Assert.Contains(
            "Your own send-backs this school year: 2 of 3",
            await harbor.Text(CentralOffice.Deputy, "/through"),
            StringComparison.Ordinal
        );
        var journal = await db.JournalEntries.Select(entry => entry.After ?? "").ToListAsync(Stop);
        Assert.DoesNotContain(journal, line => line.Contains("hard parent meeting", StringComparison.Ordinal));
    }

    private async Task Direct(string principal, string topic, string how)
    {
        var answer = await harbor.Post(
            CentralOffice.Deputy,
            "/around/new",
            new()
            {
                ["Principal"] = $"{harbor.People[principal]}",
                ["Topic"] = topic,
                ["Text"] = SendBack.Kindly("Your ILD"),
            },
            how
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<Bypass> Newest()
    {
        await using var db = harbor.Db();
        return await db.Bypasses.AsNoTracking().OrderByDescending(each => each.Id).FirstAsync(Stop);
    }
}
