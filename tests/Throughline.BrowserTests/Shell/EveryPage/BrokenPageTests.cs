using Xunit;

namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>The sweep says what is wrong with a page that is.</summary>
public sealed class BrokenPageTests(Browser browser)
{
    private const string Broken = """
        <!doctype html><html lang="en"><head><title>Page</title></head>
        <body><main><h1>One</h1><h1>Two</h1><img src="x"><p style="width: 900px">Wide</p><button style="height: 20px">Press</button></main></body></html>
        """;

    [Fact]
    public async Task A_broken_page_is_told_with_all_that_is_wrong_with_it()
    {
        using var visitor = await SignedReader.Of(Readers.Visitor, "http://127.0.0.1:1", TestContext.Current.CancellationToken);
        await using var window = await visitor.Open(browser, Screen.Wide);
        await window.RouteAsync("**", route => route.FulfillAsync(new() { Body = Broken, ContentType = "text/html" }));
        var found = await new PageLook(window, new FoundPage("/broken", "/broken", visitor)).Findings([
            Screen.Wide,
            Screen.Phone,
        ]);
        string[] expected =
        [
            "not one h1 but 2",
            "its title is “Page”",
            "wide: image-alt",
            "px wide in a window of 390",
            "less than 44 px: <button",
        ];
        Assert.All(expected, what => Assert.Contains(found, one => one.Contains(what, StringComparison.Ordinal)));
    }
}
