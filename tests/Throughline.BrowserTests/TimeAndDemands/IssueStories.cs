using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

/// <summary>Stories 3 and 4: a barrier goes up with what was tried, one person has it, and it comes back answered.</summary>
public sealed class IssueStories(Browser browser, HarborStage harbor)
{
    private const string Deputy = "Dr. Helen Marchetti";

    [Theory]
    [InlineData("Hiring is held up", "It is handled", "handled", "2.5", "2 h 30")]
    [InlineData("Two buses come late", "The ILD is informed", "informed", "4", "4 h")]
    public async Task Stories_3_and_4_a_barrier_is_owned_by_one_and_its_hours_come_back(
        string topic,
        string press,
        string outcome,
        string hours,
        string back
    )
    {
        await using var stage = await harbor.Open();
        var ild = await stage.As(browser, "Marisol Vega");
        await ild.Visit("/issues/new");
        await ild.GetByLabel("What is it about?").FillAsync(topic);
        await ild.GetByLabel("For whom?")
            .SelectOptionAsync(new SelectOptionValue { Label = "Luis Moreno, Hawthorne Middle School" });
        await ild.GetByLabel("What is in the way?").FillAsync("Nobody in the unit answers.");
        await ild.GetByLabel("What was tried?").FillAsync("Wrote twice and called once.");
        await ild.GetByRole(AriaRole.Button, new() { Name = "Hand it up" }).ClickAsync();
        await Assertions.Expect(ild.Locator("main")).ToContainTextAsync("Somebody takes it by");
        var path = new Uri(ild.Url).AbsolutePath;

        var deputy = await stage.As(browser, Deputy);
        await deputy.Visit("/issues");
        await deputy.GetByRole(AriaRole.Link, new() { Name = topic }).First.ClickAsync();
        await Assertions.Expect(deputy.Locator("main")).ToContainTextAsync("Wrote twice and called once.");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Assertions.Expect(deputy.Locator("main")).ToContainTextAsync($"{Deputy} has it");
        // The principal sees that it is open and with whom it stands, and is asked nothing again.
        var principal = await stage.As(browser, "Luis Moreno");
        await principal.Visit(path);
        await Assertions.Expect(principal.Locator("h1")).ToHaveTextAsync(topic);
        Assert.DoesNotContain("Wrote twice", await principal.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(principal.Locator("main form")).ToHaveCountAsync(0);

        await deputy.GetByLabel("What was done").FillAsync("Settled with the unit this morning.");
        await deputy.GetByRole(AriaRole.Button, new() { Name = press }).ClickAsync();
        await ild.Visit(path);
        await Assertions.Expect(ild.Locator("main")).ToContainTextAsync("Settled with the unit this morning.");
        await Assertions.Expect(ild.Locator("main ol")).ToContainTextAsync(outcome);
        await ild.GetByLabel("Hours it would have taken you").FillAsync(hours);
        await ild.GetByRole(AriaRole.Button, new() { Name = "It is solved" }).ClickAsync();
        await ild.Visit("/issues/offices");
        await Assertions.Expect(ild.Locator("h1")).ToContainTextAsync("100% of 1 answered issues are solved");
        await Assertions.Expect(ild.Locator("main")).ToContainTextAsync($"{back} came back to ILDs");
        await Assertions.Expect(ild.Locator("table")).ToContainTextAsync("business");
    }
}
