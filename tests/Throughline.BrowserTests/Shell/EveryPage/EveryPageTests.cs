using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;
using Throughline.Tests;
using Xunit;

namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>
/// Every page of the sample district, by somebody who may see it: accessible, whole at both widths, with one heading. On <c>./run soak pages</c> by
/// everybody who may, in light and dark.
/// </summary>
public sealed class EveryPageTests(Browser browser, HarborApp harbor, ITestOutputHelper output)
{
    // Two browsers' worth of work at a time, and one page that is on its way.
    private const int Tabs = 3;

    private static readonly Screen[] Screens = Soak.IsOn
        ? [Screen.Wide, Screen.WideDark, Screen.PhoneDark, Screen.Phone]
        : [Screen.Wide, Screen.Phone];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_is_accessible_and_fits()
    {
        var routes = new Routes(await harbor.Registered());
        var root = await harbor.Root();
        var watch = Stopwatch.StartNew();
        var readers = await Task.WhenAll(
            (Soak.IsOn ? Readers.All.Concat(Readers.More) : Readers.All).Select(name => SignedReader.Of(name, root, Stop))
        );
        var found = await Find(routes, readers);
        var looking = watch.Elapsed;
        var closed = routes.All.Except(found.Select(page => page.Route)).Order(StringComparer.Ordinal).ToList();
        foreach (var route in closed)
        {
            output.WriteLine($"not opened: {route}: {NotOpened.Why.GetValueOrDefault(route, "nobody says why")}");
        }
        var wrong = await Look(found);
        output.WriteLine(
            $"{routes.All.Count - closed.Count} of {routes.All.Count} pages were opened, {found.Count} times at "
                + $"{Screens.Length} screens: {looking.TotalSeconds:0} s to find them, {watch.Elapsed.TotalSeconds:0} s in all."
        );
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
        Assert.Equal(NotOpened.Why.Keys.Order(StringComparer.Ordinal), closed);
        foreach (var reader in readers)
        {
            reader.Dispose();
        }
    }

    // In the order of the readers, whoever is done first.
    private static async Task<IReadOnlyList<FoundPage>> Find(Routes routes, SignedReader[] readers)
    {
        var pages = new IReadOnlyCollection<FoundPage>[readers.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, readers.Length),
            new ParallelOptions { MaxDegreeOfParallelism = Tabs, CancellationToken = Stop },
            async (each, stop) => pages[each] = await new PageFinder(routes, readers[each]).All(stop)
        );
        var all = pages.SelectMany(one => one);
        return Soak.IsOn ? [.. all] : [.. all.DistinctBy(page => page.Route)];
    }

    private async Task<ConcurrentBag<string>> Look(IEnumerable<FoundPage> found)
    {
        var wrong = new ConcurrentBag<string>();
        foreach (var pages in found.GroupBy(page => page.Reader))
        {
            await using var window = await pages.Key.Open(browser, Screens[0]);
            await Parallel.ForEachAsync(
                pages,
                new ParallelOptions { MaxDegreeOfParallelism = Tabs, CancellationToken = Stop },
                async (page, _) =>
                {
                    foreach (var finding in await new PageLook(window, page).Findings(Screens))
                    {
                        wrong.Add(finding);
                    }
                }
            );
        }
        return wrong;
    }
}
