using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Setup;
using Xunit;

namespace Throughline.Tests.Frame.Setup;

public sealed class DesignPageTests(Databases databases)
{
    private const string Page = "/setup/design";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_choice_in_own_words_says_what_it_was_and_is_and_both_are_shown_to_whoever_is_late()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var administrator = await harbor.AsAdministrator();
        async Task<HttpResponseMessage> Save(string words, string was) =>
            await Website.Post(
                administrator,
                Page,
                new()
                {
                    ["Key"] = "meetings",
                    ["Words"] = words,
                    ["Was"] = was,
                }
            );
        using var first = await Save("Every second Monday", "");
        using var said = await Website.Page(administrator, Page);
        Assert.Contains("it is “Every second Monday”", said.QuerySelector(".toast")!.TextContent, StringComparison.Ordinal);

        using var late = await Save("Every Friday", "");
        var text = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Stop));
        Assert.Contains("Saved meanwhile by somebody else:</b> Every second Monday", text, StringComparison.Ordinal);
        Assert.Contains(">Every Friday</textarea>", text.ReplaceLineEndings(""), StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        Assert.Equal("Every second Monday", (await db.DesignChoices.AsNoTracking().SingleAsync(Stop)).Words);

        using var undone = await Save("", "Every second Monday");
        Assert.False(await db.DesignChoices.AnyAsync(Stop));
    }
}
