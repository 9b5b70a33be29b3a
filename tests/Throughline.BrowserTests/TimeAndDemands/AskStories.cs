using Microsoft.Playwright;
using Throughline.Demo.Cast;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

/// <summary>Stories 7 and 8: a template whose fields are held is asked for what is missing; ILDs decline together in one answer.</summary>
public sealed class AskStories(Browser browser, HarborStage harbor)
{
    private const string Deputy = "Dr. Helen Marchetti";

    private static readonly string[] Ilds =
    [
        "Marisol Vega",
        "Denise Okafor",
        "Thomas Brandt",
        "Priya Raman",
        "Calvin Whitfield",
        "Joan Petrakis",
    ];

    [Theory]
    [InlineData(0, "3", "School\nPrincipal\nWeeks taught before the test", "18 h", "12", "6 h", "2 of 3 fields", "12 h")]
    [InlineData(4, "1.5", "School\nMinutes of reading", "6 h", "4", "3 h", "1 of 2 fields", "3 h")]
    public async Task Story_7_a_template_is_asked_for_what_is_not_held_and_the_rest_is_booked_as_avoided(
        int networks,
        string hours,
        string fields,
        string price,
        string visits,
        string less,
        string held,
        string avoided
    )
    {
        await using var stage = await harbor.Open();
        var asker = await stage.As(browser, CentralOffice.Engagement);
        await asker.Visit("/asks/new");
        await asker.GetByLabel("What do you need?").FillAsync("Assessment data template");
        await asker.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Value = "Template" });
        await asker.GetByLabel("Hours for each person").FillAsync(hours);
        await asker.GetByLabel("Needed by").FillAsync("2026-03-30");
        await asker.GetByLabel("Fields to fill in").FillAsync(fields);
        for (var network = 0; network < networks; network++)
        {
            await asker.Locator("input[name=Networks]").Nth(network).CheckAsync();
        }
        await asker.GetByRole(AriaRole.Button, new() { Name = "Show the price" }).ClickAsync();
        var shown = asker.Locator("#price");
        await Assertions.Expect(shown.Locator(".hero")).ToContainTextAsync($"{visits} principal visits forgone");
        await Assertions.Expect(shown.Locator(".eq")).ToContainTextAsync($"= {price}");
        await Assertions.Expect(shown).ToContainTextAsync($"{less} in all {held} are held.");
        await asker.GetByRole(AriaRole.Button, new() { Name = "Send to the gate" }).ClickAsync();
        var deputy = await stage.As(browser, Deputy);
        await deputy.Visit("/gate");
        await deputy.GetByRole(AriaRole.Button, new() { Name = $"Let it through, {less}" }).ClickAsync();
        await Assertions.Expect(deputy.Locator(".toast")).ToBeVisibleAsync();
        await asker.Visit("/asks/hours");
        await Assertions.Expect(asker.Locator("h1")).ToContainTextAsync($"{avoided} came back to ILDs");
        await Assertions.Expect(asker.Locator("main")).ToContainTextAsync($"Of {price} asked");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3)]
    public async Task Story_8_the_requester_hears_one_no_with_a_count_and_no_names(int signers)
    {
        await using var stage = await harbor.Open();
        var asker = await stage.As(browser, CentralOffice.Engagement);
        await asker.Visit("/asks/new");
        await asker.GetByLabel("What do you need?").FillAsync("Operations in your meeting");
        await asker.GetByLabel("Hours for each person").FillAsync("1");
        await asker.GetByLabel("Needed by").FillAsync("2026-03-30");
        await asker.GetByRole(AriaRole.Button, new() { Name = "Show the price" }).ClickAsync();
        await asker.GetByRole(AriaRole.Button, new() { Name = "Send to the gate" }).ClickAsync();
        var deputy = await stage.As(browser, Deputy);
        await deputy.Visit("/gate");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Let it through" }).ClickAsync();
        IPage last = null!;
        foreach (var (at, name) in Ilds.Take(signers).Index())
        {
            last = await stage.As(browser, name);
            await last.Visit("/plate");
            await last.Locator("a[href^='/plate/']").First.ClickAsync();
            if (at == 0)
            {
                await last.GetByLabel("What the unit will read").FillAsync("The meeting is for our learning.");
                await last.GetByRole(AriaRole.Button, new() { Name = "Begin a shared no" }).ClickAsync();
            }
            else
            {
                await last.GetByRole(AriaRole.Link, new() { Name = "Read it and sign" }).ClickAsync();
                await last.GetByRole(AriaRole.Button, new() { Name = "Sign the shared no" }).ClickAsync();
            }
            await Assertions.Expect(last.Locator("h1")).ToContainTextAsync("signed a shared no");
        }
        await last.GetByRole(AriaRole.Button, new() { Name = $"Send one answer: {signers} of 6 decline" }).ClickAsync();
        await asker.Visit("/asks");
        await asker.GetByRole(AriaRole.Link, new() { Name = "Operations in your meeting" }).First.ClickAsync();
        var heard = await asker.Locator("main").InnerTextAsync();
        Assert.Contains($"{signers} of 6 decline. The meeting is for our learning.", heard, StringComparison.Ordinal);
        Assert.Contains($"It is parked with {CentralOffice.Engagement}", heard, StringComparison.Ordinal);
        Assert.DoesNotContain(Ilds, name => heard.Contains(name, StringComparison.Ordinal));
    }
}
