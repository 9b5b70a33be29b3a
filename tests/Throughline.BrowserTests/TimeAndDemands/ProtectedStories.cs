using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

/// <summary>Stories 1, 2, 26 and 27: protected time is set, broken once in somebody's own name, kept for principals too, and lost to a hearing.</summary>
public sealed class ProtectedStories(Browser browser, HarborStage harbor)
{
    private const string Deputy = "Dr. Helen Marchetti";
    private const string Asker = "Vivian Stroud";

    /// <summary>A week's hours: weekday, from, to.</summary>
    private static readonly Dictionary<string, (string Day, string From, string To)[]> Weeks = new()
    {
        ["12 h"] = [("Tuesday", "08:00", "16:00"), ("Wednesday", "08:00", "12:00")],
        ["20 h"] = [("Tuesday", "08:00", "16:00"), ("Wednesday", "08:00", "16:00"), ("Thursday", "08:00", "12:00")],
        ["8 h"] = [("Monday", "08:00", "12:00"), ("Friday", "12:00", "16:00")],
        ["24 h"] = [("Monday", "08:00", "16:00"), ("Tuesday", "08:00", "16:00"), ("Thursday", "08:00", "16:00")],
    };

    [Theory]
    [InlineData("12 h", "30%", "20 h", "50%", true)]
    [InlineData("8 h", "20%", "24 h", "60%", true)]
    public async Task Story_1_more_time_is_protected_from_a_Monday_on_and_a_meeting_on_it_is_refused(
        string before,
        string beforeShare,
        string after,
        string afterShare,
        bool wasLess
    )
    {
        await using var stage = await harbor.Open();
        var deputy = await stage.As(browser, Deputy);
        await Protect(deputy, before, "2026-03-23");
        await Assertions.Expect(deputy.Locator(".toast")).ToContainTextAsync($"a week becomes {before}");
        Assert.Equal(
            wasLess,
            (await deputy.Locator("main").InnerTextAsync()).Contains("Less than half of the week", StringComparison.Ordinal)
        );
        await Protect(deputy, after, "2026-03-30");
        await Assertions.Expect(deputy.Locator(".toast")).ToContainTextAsync($"{before} a week becomes {after}");
        // Both eras stand in the table: what was before that Monday stays as it was.
        var table = deputy.Locator("table").First;
        foreach (var figure in new[] { before, beforeShare, after, afterShare })
        {
            await Assertions.Expect(table).ToContainTextAsync(figure);
        }
        // A curriculum meeting on a protected Tuesday or Monday morning.
        var day = before == "12 h" ? "2026-03-31" : "2026-03-30";
        var asker = await stage.As(browser, Asker);
        await Fill(asker, "Curriculum meeting", "Meeting", "2", day, "09:00", "ILDs");
        await Assertions.Expect(asker.Locator("#price")).ToContainTextAsync("nobody pulls ILDs or principals out of schools");
        await asker.GetByRole(AriaRole.Button, new() { Name = "Send to the gate" }).ClickAsync();
        await deputy.Visit("/gate");
        await deputy.GetByRole(AriaRole.Link, new() { Name = "Trim, move, give or refuse… Curriculum meeting" }).ClickAsync();
        await deputy.GetByLabel("Your reason").FillAsync("That morning is kept for schools.");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Refuse it" }).ClickAsync();
        await asker.Visit("/asks");
        await asker.GetByRole(AriaRole.Link, new() { Name = "Curriculum meeting" }).First.ClickAsync();
        await Assertions.Expect(asker.Locator("main")).ToContainTextAsync($"{Deputy} refused it");
        await Assertions.Expect(asker.Locator("main")).ToContainTextAsync("That morning is kept for schools.");
    }

    [Theory]
    [InlineData(4, "09:00", "11:00", "8 h")]
    [InlineData(3, "10:00", "11:30", "4 h 30")]
    public async Task Story_2_an_override_is_logged_with_name_reason_and_hours(int ilds, string from, string to, string hours)
    {
        await using var stage = await harbor.Open();
        var deputy = await stage.As(browser, Deputy);
        await deputy.Visit("/protected-time/override");
        await deputy.GetByLabel("Day", new() { Exact = true }).FillAsync("2026-03-24");
        await deputy.GetByLabel("From", new() { Exact = true }).FillAsync(from);
        await deputy.GetByLabel("To", new() { Exact = true }).FillAsync(to);
        for (var network = 0; network < ilds; network++)
        {
            await deputy.Locator("input[name=Networks]").Nth(network).CheckAsync();
        }
        await deputy.GetByLabel("Booked to").SelectOptionAsync(new SelectOptionValue { Value = "safety" });
        await deputy.GetByLabel("Why it cannot wait").FillAsync("A threat was called in.");
        await deputy.GetByLabel("Made up on").FillAsync("2026-03-27");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Take it, as" }).ClickAsync();
        var ild = await stage.As(browser, "Marisol Vega");
        await ild.Visit("/protected-time");
        var logged = ild.Locator("section:has(#h-over)");
        foreach (var words in new[] { $"Safety, {hours}", Deputy, "A threat was called in.", "Friday, March 27" })
        {
            await Assertions.Expect(logged).ToContainTextAsync(words);
        }
    }

    [Theory]
    [InlineData("2026-03-24", "2", "Mar 24")]
    [InlineData("2026-03-31", "1.5", "Mar 31")]
    public async Task Story_26_a_training_for_principals_alone_is_seen_ahead_and_moved_with_one_press(
        string day,
        string hours,
        string brief
    )
    {
        await using var stage = await harbor.Open();
        var asker = await stage.As(browser, Asker);
        await Fill(asker, "Curriculum training", "Training", hours, day, "09:00", "Principals");
        await asker.Locator("input[name=Networks]").First.CheckAsync();
        await asker.GetByRole(AriaRole.Button, new() { Name = "Show the price again" }).ClickAsync();
        var price = await asker.Locator("#price .eq").InnerTextAsync();
        await Assertions.Expect(asker.Locator("#price")).ToContainTextAsync("It reaches their ILD first.");
        await asker.GetByRole(AriaRole.Button, new() { Name = "Send to the gate" }).ClickAsync();
        var principals = price.Split('×')[1].Split('=')[0].Trim();
        var deputy = await stage.As(browser, Deputy);
        await deputy.Visit("/protected-time");
        var line = deputy.Locator("#coming li", new() { HasText = $"Training for {principals}" });
        await Assertions.Expect(line).ToContainTextAsync(brief);
        await Assertions.Expect(line).ToContainTextAsync("Pulls principals");
        await Assertions.Expect(line).ToContainTextAsync("no ILD is called");
        await line.GetByRole(AriaRole.Button, new() { Name = "Move to" }).ClickAsync();
        await deputy.Visit("/protected-time");
        await Assertions.Expect(deputy.Locator("#coming")).Not.ToContainTextAsync($"Training for {principals}");
    }

    [Theory]
    [InlineData("2026-03-17 13:00", 120, "Luis Moreno", "Yolanda Price", "2 h")]
    [InlineData("2026-03-18 12:30", 90, "Yolanda Price", "Luis Moreno", "1 h 30")]
    public async Task Story_27_a_hearing_with_the_principal_is_a_break_and_no_instructional_leadership(
        string start,
        int minutes,
        string with,
        string other,
        string length
    )
    {
        await using var stage = await harbor.Open();
        var ild = await stage.As(browser, "Marisol Vega");
        await new OwnCalendar()
            .With("hearing", "Personnel hearing", start, minutes, "Colette Barrow", [with, "Marisol Vega"])
            .With("visit", "Coaching visit", start, minutes, people: [other], also: "STATUS:CANCELLED")
            .Bring(ild);
        await ild.Visit("/week/2026-03-16");
        await Assertions.Expect(ild.Locator("h1")).ToHaveTextAsync("100% with principals, 0% on instructional leadership");
        await ild.Visit("/week/2026-03-16/entries/protected");
        await Assertions.Expect(ild.Locator("h1")).ToContainTextAsync($"{length} of");
        await Assertions.Expect(ild.Locator("tbody")).ToContainTextAsync("Personnel hearing");
        await Assertions.Expect(ild.Locator("tbody")).ToContainTextAsync(with);
        await ild.Visit("/displaced");
        var own = ild.Locator("#own li");
        await Assertions.Expect(own).ToContainTextAsync(other);
        await Assertions.Expect(own).ToContainTextAsync("Personnel hearings, called by Human Resources");
        var deputy = await stage.As(browser, Deputy);
        await deputy.Visit("/protected-time");
        var landed = deputy.Locator("section:has(#h-landed) li");
        await Assertions.Expect(landed).ToContainTextAsync("Called by Colette Barrow, Human Resources.");
        await Assertions.Expect(landed).ToContainTextAsync("Pulled both, ILDs and principals");
    }

    private static async Task Protect(IPage page, string hours, string from)
    {
        await page.Visit("/protected-time/change");
        foreach (var input in await page.Locator("tbody input[type=time]").AllAsync())
        {
            await input.FillAsync("");
        }
        foreach (var (day, start, end) in Weeks[hours])
        {
            await page.GetByLabel($"{day} from").First.FillAsync(start);
            await page.GetByLabel($"{day} to").First.FillAsync(end);
        }
        await page.GetByLabel("Holds from").FillAsync(from);
        await page.GetByRole(AriaRole.Button, new() { Name = "Protect these hours" }).ClickAsync();
    }

    private static async Task Fill(IPage page, string title, string kind, string hours, string due, string at, string of)
    {
        await page.Visit("/asks/new");
        await page.GetByLabel("What do you need?").FillAsync(title);
        await page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Value = kind });
        await page.GetByLabel("Hours for each person").FillAsync(hours);
        await page.GetByLabel("Needed by").FillAsync(due);
        await page.GetByLabel("It begins at").FillAsync(at);
        await page.Locator($"input[name=Of][value={(of == "ILDs" ? "Ilds" : of)}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the price" }).ClickAsync();
        await Assertions.Expect(page.Locator("#price")).ToBeVisibleAsync();
    }
}
