using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests;

/// <summary>What is true of every page, asked of the one that is open.</summary>
internal static class Pages
{
    /// <summary>Goes to a page and expects it to be there.</summary>
    public static async Task Visit(this IPage page, string path, int status = 200)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(status, answer!.Status);
    }

    /// <summary>Signs in by password, that of <see cref="RunningApp.Account"/> unless another is given.</summary>
    public static async Task SignIn(this IPage page, string email, string password = RunningApp.Password)
    {
        await page.Visit("/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(
            address => !address.EndsWith("/sign-in", StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
    }

    /// <summary>Nothing is cut off at the side, as it is where something is wider than the window.</summary>
    public static async Task FitsSideways(this IPage page)
    {
        var wide = await page.CutOff();
        Assert.True(wide is null, wide);
    }

    /// <summary>How much wider than the window it is, and where; null if it is not.</summary>
    public static Task<string?> CutOff(this IPage page) =>
        page.EvaluateAsync<string?>(
            """
            () => {
              const { scrollWidth: content, clientWidth: window } = document.documentElement;
              if (content <= window) return null;
              const clipped = one => { for (let up = one.parentElement; up; up = up.parentElement) if (up !== document.body && getComputedStyle(up).overflowX !== 'visible') return true; return false; };
              const widest = [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > window + 1 && !clipped(one))
                .map(one => one.outerHTML.slice(0, 80)).at(-1) ?? 'nothing that can be seen';
              return `${location.href} is ${content} px wide in a window of ${window}: ${widest}`;
            }
            """
        );

    /// <summary>On a phone, what is pressed is at least 44 px high, but for links within text.</summary>
    public static async Task HasLargeTargets(this IPage page) => Assert.Empty(await page.SmallTargets());

    /// <summary>What is pressed and is less than 44 px high.</summary>
    public static Task<string[]> SmallTargets(this IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select, textarea')]
              .filter(one => one.checkVisibility() && !one.matches('p a, li a, dd a, td a, .ev a, .skip, .vh'))
              .filter(one => !one.closest('.vh') && (one.closest('label') ?? one).getBoundingClientRect().height < 43.5)
              .map(one => one.outerHTML.slice(0, 120) + ' ' + one.getBoundingClientRect().height)
            """
        );

    /// <summary>Keeps what the page looks like under <c>out/looks</c>, for people to look at.</summary>
    /// <param name="page">The open page.</param>
    /// <param name="name">What it is called there, before the screen's name.</param>
    /// <param name="screen">The window it is open in.</param>
    /// <param name="whole">False for what one sees without scrolling.</param>
    public static Task Photograph(this IPage page, string name, Screen screen, bool whole = true) =>
        page.ScreenshotAsync(new() { FullPage = whole, Path = Path.Combine(Out.Folder, $"{name}-{screen.Name}.png") });
}
