using Microsoft.Playwright;

namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>Opens a page once and looks at it on every screen.</summary>
internal sealed class PageLook(IBrowserContext window, FoundPage found)
{
    // Pictures of every page, for people to look at: out/looks/pages.
    private static readonly bool Keeps = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("THROUGHLINE_LOOKS"));

    /// <summary>What is wrong with it, in a sentence each.</summary>
    public async Task<IReadOnlyList<string>> Findings(IEnumerable<Screen> screens)
    {
        var page = await window.NewPageAsync();
        try
        {
            var answer = await page.GotoAsync(found.Path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (answer!.Status != 200)
            {
                return [$"{found.Path} for {found.Reader}: {answer.Status}"];
            }
            var wrong = new List<string>(await Outline(page));
            foreach (var screen in screens)
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                await page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
                wrong.AddRange((await On(page, screen)).Select(what => $"{screen.Name}: {what}"));
            }
            return [.. wrong.Select(what => $"{found.Path} for {found.Reader}: {what}")];
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    private async Task<IEnumerable<string>> On(IPage page, Screen screen)
    {
        if (Keeps)
        {
            await page.Photograph(Path.Combine("pages", found.Path.Split('?')[0].Trim('/').Replace('/', '.')), screen);
        }
        var wide = await page.CutOff();
        var small = screen.IsPhone ? await page.SmallTargets() : [];
        return
        [
            .. wide is null ? [] : new[] { wide },
            .. small.Select(one => $"less than 44 px: {one}"),
            .. await Axe.Violations(page),
        ];
    }

    private static Task<string[]> Outline(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [
              ...document.querySelectorAll('h1').length === 1 ? [] : ['it has not one h1 but ' + document.querySelectorAll('h1').length],
              .../^\S.* – Throughline$/.test(document.title) ? [] : ['its title is “' + document.title + '”'],
            ]
            """
        );
}
