using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>Somebody who has signed in once, outside of any window: pages are looked for without one, which is far quicker.</summary>
internal sealed partial class SignedReader : IDisposable
{
    private readonly CookieContainer jar = new();
    private readonly HttpClientHandler handler;
    private readonly string root;

    private SignedReader(string name, string root)
    {
        (Name, this.root) = (name, root);
        handler = new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false };
        Web = new HttpClient(handler) { BaseAddress = new Uri(root) };
    }

    public string Name { get; }

    /// <summary>Asks the site as this reader; follows nothing by itself.</summary>
    public HttpClient Web { get; }

    /// <summary>Signs in by the list of the demo; a visitor does not.</summary>
    public static async Task<SignedReader> Of(string name, string root, CancellationToken stop)
    {
        var reader = new SignedReader(name, root);
        if (name == Readers.Visitor)
        {
            return reader;
        }
        var list = WebUtility.HtmlDecode(await reader.Web.GetStringAsync(new Uri("/sign-in", UriKind.Relative), stop));
        var button = list.IndexOf($">{name}</button>", StringComparison.Ordinal);
        using var sent = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["account"] = AccountField().Matches(list[..button])[^1].Groups["value"].Value,
                ["__RequestVerificationToken"] = TokenField().Match(list).Groups["value"].Value,
            }
        );
        using var answer = await reader.Web.PostAsync(new Uri("/sign-in?handler=As", UriKind.Relative), sent, stop);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? reader
            : throw new InvalidOperationException($"{name} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>A window in which this reader has signed in already.</summary>
    public async Task<IBrowserContext> Open(Browser browser, Screen screen)
    {
        var window = (await browser.Open(root, screen)).Context;
        await window.AddCookiesAsync(
            jar.GetAllCookies()
                .Select(each => new Microsoft.Playwright.Cookie
                {
                    Name = each.Name,
                    Value = each.Value,
                    Url = root,
                })
        );
        return window;
    }

    public override string ToString() => Name == Readers.Visitor ? "a visitor" : Name;

    public void Dispose()
    {
        Web.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("""name="account" value="(?<value>\d+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AccountField();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenField();
}
