using System.Text.RegularExpressions;
using Throughline.Hosting;

namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>The addresses under which pages are registered, and which of them an address is.</summary>
internal sealed partial class Routes
{
    // What no link leads to, and opens all the same.
    private static readonly string[] Typed = ["/error/404", "/pulse/not-a-link"];

    private readonly List<(string Route, Regex Pattern)> patterns;

    public Routes(IEnumerable<Registered> registered)
    {
        All =
        [
            .. registered.Where(each => each is { Page: not null, Reads: true }).Select(each => each.Route).Distinct().Order(),
        ];
        // A page with an address of its own is not the one of any name: fewer holes come first.
        patterns = [.. All.OrderBy(route => route.Count(letter => letter == '{')).Select(route => (route, Pattern(route)))];
    }

    /// <summary>Every page that can be asked for.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Those that are asked for without knowing anything.</summary>
    public IEnumerable<string> Plain =>
        All.Select(route => Optional().Replace(route, ""))
            .Where(route => !route.Contains('{', StringComparison.Ordinal))
            .Concat(Typed);

    /// <summary>The page at that address; null if there is none.</summary>
    public string? Of(string path) => patterns.Find(each => each.Pattern.IsMatch(path.Split('?', '#')[0])).Route;

    /// <summary>What may lie below that address, such as <c>/people/7/addresses</c> below <c>/people/7</c>: links to it are often shown to few.</summary>
    public IEnumerable<string> Below(string path) =>
        Of(path) is { } route && route.EndsWith('}')
            ? All.Where(each => each.StartsWith(route + "/", StringComparison.Ordinal))
                .Select(each => path.Split('?', '#')[0] + each[route.Length..])
                .Where(each => !each.Contains('{', StringComparison.Ordinal))
            : [];

    private static Regex Pattern(string route)
    {
        var pattern = Optional().Replace(Regex.Escape(route).Replace(@"\{", "{", StringComparison.Ordinal), "(/[^/]+)?");
        pattern = Number().Replace(pattern, @"\d+");
        return new Regex($"^{Hole().Replace(pattern, "[^/]+")}/?$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"/\{[^}]*\\?\?\}", RegexOptions.None, 1000)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{[^}]*:(long|int)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
