using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Frame.People;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

/// <summary>Quick capture: one tap in a school hallway, with and without a signal, with and without scripts.</summary>
public sealed class CaptureStory(Browser browser, HarborStage harbor)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_tap_without_a_signal_takes_seconds_is_kept_on_the_phone_and_sent_once()
    {
        await using var stage = await harbor.Open();
        var page = await stage.As(browser, "Marisol Vega", Screen.Phone);
        await page.Visit("/capture");
        await page.Photograph("capture", Screen.Phone);
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller?.state === 'activated'");
        await page.WaitForFunctionAsync(
            "async () => (await indexedDB.databases()).some((one) => one.name === 'throughline-cards')"
        );
        await page.WaitForTimeoutAsync(500);

        // In a hallway: she opens it from the phone's own screen.
        await page.Context.SetOfflineAsync(true);
        var begun = Stopwatch.GetTimestamp();
        await page.GotoAsync("/capture");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yolanda Price" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The visit is kept on this phone")).ToBeVisibleAsync();
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(10), "It took longer than ten seconds.");
        await page.Photograph("capture-without-signal", Screen.Phone);
        await page.GetByLabel("Or one line, to place later").FillAsync("Asked about the reading block");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the line" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The line is kept on this phone")).ToBeVisibleAsync();
        Assert.Equal(0, await Kept(stage));

        await page.Context.SetOfflineAsync(false);
        await page.EvaluateAsync("window.dispatchEvent(new Event('online'))");
        for (var turn = 0; turn < 100 && await Kept(stage) < 2; turn++)
        {
            await Task.Delay(100, Stop);
        }
        await page.Visit("/capture");
        await page.Visit("/week");
        Assert.Equal(2, await Kept(stage));
        await Assertions.Expect(page.Locator("#confirm")).ToContainTextAsync("With Yolanda Price");
        await Assertions.Expect(page.Locator("#confirm")).ToContainTextAsync("Asked about the reading block");
        await using var db = stage.Store.OpenFor("test");
        Assert.True(await db.WeeksOfUpkeep.SumAsync(week => week.Seconds, Stop) > 0, "Nothing of her time was counted.");
    }

    [Theory]
    [InlineData("Luis Moreno", "Leading teaching", "45")]
    [InlineData("Yolanda Price", "Another matter", "15")]
    public async Task With_a_signal_the_tap_is_in_the_week_at_once_and_can_be_taken_back(string who, string was, string minutes)
    {
        await using var stage = await harbor.Open();
        var page = await stage.As(browser, "Marisol Vega", Screen.Wide);
        await page.Visit("/capture");
        await page.Photograph("capture", Screen.Wide);
        await page.GetByLabel(was).CheckAsync();
        await page.GetByLabel(minutes, new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = who }).ClickAsync();
        await Assertions.Expect(page.GetByText("The visit stands in your week.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("main .list")).ToContainTextAsync($"With {who}");
        Assert.Equal(int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture) * 60, await Seconds(stage));
        await page.GetByRole(AriaRole.Button, new() { Name = $"Take back “With {who}”" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("your week is as before");
        Assert.Equal(0, await Seconds(stage));
    }

    [Fact]
    public async Task Without_scripts_it_is_a_plain_form()
    {
        await using var stage = await harbor.Open();
        var page = await stage.As(browser, "Marisol Vega", Screen.Phone, scripts: false);
        await page.Visit("/capture");
        await page.GetByRole(AriaRole.Button, new() { Name = "Luis Moreno" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("It waits in your week to be confirmed");
        await page.Locator(".toast button").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing yet.");
    }

    private static async Task<int> Kept(Stage stage)
    {
        await using var db = stage.Store.OpenFor("test");
        return await db.Captures.CountAsync(Stop);
    }

    private static async Task<long> Seconds(Stage stage)
    {
        await using var db = stage.Store.OpenFor("test");
        return await db.Contacts.SumAsync(one => one.End - one.Start, Stop);
    }
}
