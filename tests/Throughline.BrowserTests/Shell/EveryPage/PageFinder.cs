using System.Net;
using System.Text.RegularExpressions;

namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>Finds the pages that a reader may open: those with a fixed address, and those that their links lead to.</summary>
internal sealed partial class PageFinder(Routes routes, SignedReader reader)
{
    // Of a list's many links one page is enough, unless it does not open for this reader.
    private const int Tries = 5;

    private readonly Dictionary<string, FoundPage> found = [];
    private readonly Dictionary<string, int> tried = [];
    private readonly HashSet<string> asked = [];
    private readonly Queue<string> next = [];

    /// <summary>One page of each route that opens.</summary>
    public async Task<IReadOnlyCollection<FoundPage>> All(CancellationToken stop)
    {
        foreach (var path in routes.Plain.Prepend("/"))
        {
            Ask(path);
        }
        while (next.TryDequeue(out var path))
        {
            if (routes.Of(path) is not { } route || !found.ContainsKey(route))
            {
                await Open(path, stop);
            }
        }
        return found.Values;
    }

    private async Task Open(string path, CancellationToken stop)
    {
        using var answer = await reader.Web.GetAsync(new Uri(path, UriKind.Relative), stop);
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            Ask(answer.Headers.Location!.OriginalString);
        }
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }
        if (routes.Of(path) is { } route)
        {
            found[route] = new FoundPage(route, path, reader);
        }
        foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync(stop)))
        {
            var target = WebUtility.HtmlDecode(link.Groups["path"].Value).Split('#')[0];
            Ask(target);
            foreach (var below in routes.Below(target))
            {
                Ask(below);
            }
        }
    }

    private void Ask(string path)
    {
        var route = path == "/" ? path : routes.Of(path);
        if (route is not null && !found.ContainsKey(route) && tried.GetValueOrDefault(route) < Tries && asked.Add(path))
        {
            tried[route] = tried.GetValueOrDefault(route) + 1;
            next.Enqueue(path);
        }
    }

    [GeneratedRegex("""<a [^>]*href="(?<path>/[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
