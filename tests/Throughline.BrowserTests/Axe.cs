using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests;

/// <summary>axe-core on a page: every rule it has, best practices too.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with each violated rule, what it asks for, and the elements.</summary>
    public static async Task FindsNothing(IPage page)
    {
        var found = await Violations(page);
        Assert.True(found.Length == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }

    /// <summary>Each violated rule, what it asks for, and the elements.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }
        // What was found to be right is not told: telling takes longer than looking.
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run({ resultTypes: ['violations'] })).violations
              .map(one => `${one.id}: ${one.help}\n` + one.nodes.map(node => `    ${node.target}: ${node.html}`).join('\n'))
            """
        );
    }
}
