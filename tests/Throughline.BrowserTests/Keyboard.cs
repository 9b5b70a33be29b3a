using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests;

/// <summary>A person without a mouse.</summary>
internal static class Keyboard
{
    private const int Patience = 200;

    /// <summary>Presses Tab until the element has the focus, and sees that the focus is visible there.</summary>
    public static async Task TabTo(this IPage page, ILocator wanted)
    {
        for (var presses = 0; presses < Patience; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                await IsVisiblyFocused(wanted);
                return;
            }
        }
        Assert.Fail($"{Patience} presses of Tab do not lead to {wanted}.");
    }

    /// <summary>The focus is drawn: an outline on the element, or on the label around it.</summary>
    private static async Task IsVisiblyFocused(ILocator focused) =>
        Assert.True(
            await focused.EvaluateAsync<bool>(
                "one => [one, one.closest('label')].some(e => e && getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2)"
            ),
            $"{focused} has the focus, and nothing shows it."
        );
}
