using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests;

/// <summary>axe-core on a page: every rule it has, best practices too.</summary>
internal static class Axe
{
    /// <summary>Fails with each violated rule, what it asks for, and the elements.</summary>
    public static async Task FindsNothing(IPage page)
    {
        // What was found to be right is not told: telling takes longer than looking.
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(
            found.Violations.Length == 0,
            $"{page.Url}\n"
                + string.Join(
                    '\n',
                    found.Violations.Select(one => $"{one.Id}: {one.Help}\n{string.Join('\n', one.Nodes.Select(Where))}")
                )
        );
    }

    private static string Where(AxeResultNode node) => $"    {node.Target}: {node.Html}";
}
