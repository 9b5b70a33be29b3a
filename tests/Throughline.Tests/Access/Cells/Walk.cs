using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using Throughline.Hosting;

namespace Throughline.Tests.Access.Cells;

/// <summary>One answer, with all that can be read in it: headers, text, and the files within a file.</summary>
internal sealed record Answer(string Path, HttpStatusCode Status, string Text);

/// <summary>
/// Walks everything that one browser can reach: each registered route, filled in with everybody and everything planted, then links, exports and
/// search forms found on the way.
/// </summary>
internal sealed partial class Walk(HttpClient browser, CellsFixture cells)
{
    private const int LinksOfOneShape = 3;
    private const int FillsOfOneRoute = 24;
    private const int Most = 600;
    private readonly HashSet<string> asked = [];
    private readonly Dictionary<string, int> shapes = [];
    private readonly Queue<string> next = [];

    /// <summary>Every answer, in the order asked.</summary>
    public async Task<IReadOnlyList<Answer>> All(IEnumerable<Registered> routes, CancellationToken stop)
    {
        foreach (var path in routes.Where(route => route.Reads).SelectMany(Fill).Concat(OwnPages()))
        {
            Ask(path);
        }
        var answers = new List<Answer>();
        while (next.TryDequeue(out var path) && answers.Count < Most)
        {
            var answer = await Get(browser, path, stop);
            answers.Add(answer);
            if (answer is { Status: HttpStatusCode.OK } && answer.Text.Contains("<html", StringComparison.Ordinal))
            {
                await Follow(answer, stop);
            }
        }
        return answers;
    }

    public static async Task<Answer> Get(HttpClient browser, string path, CancellationToken stop)
    {
        // A live stream never ends: what it says at first is enough.
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(TimeSpan.FromSeconds(20));
        using var answer = await browser.GetAsync(
            new Uri(path, UriKind.RelativeOrAbsolute),
            HttpCompletionOption.ResponseHeadersRead,
            soon.Token
        );
        var text = new StringBuilder().AppendLine(answer.Headers.ToString()).AppendLine(answer.Content.Headers.ToString());
        var kind = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (kind == "text/event-stream")
        {
            return new Answer(path, answer.StatusCode, text.ToString());
        }
        var bytes = await answer.Content.ReadAsByteArrayAsync(soon.Token);
        return new Answer(path, answer.StatusCode, text.Append(Words(bytes)).ToString());
    }

    private void Ask(string path)
    {
        if (asked.Add(path))
        {
            next.Enqueue(path);
        }
    }

    private IEnumerable<string> OwnPages() =>
        cells
            .Records.Where(record => record.Kind.Item is not null)
            .Select(record => record.Kind.Item!(record.Plant))
            .Concat(cells.Records.Where(record => record.Kind.ShownOn is not null).Select(record => record.Kind.ShownOn!));

    // Each hole of the route is filled with every value that can name something here.
    private IEnumerable<string> Fill(Registered route)
    {
        IEnumerable<string> paths = [Optional().Replace(route.Route, "")];
        if (route.Route.Contains('{', StringComparison.Ordinal))
        {
            paths = paths.Concat(Filled(route.Route)).Take(FillsOfOneRoute);
        }
        return paths
            .Where(path => !path.Contains('{', StringComparison.Ordinal))
            .Select(path => path.Length > 1 ? path.TrimEnd('/') : path);
    }

    private IEnumerable<string> Filled(string route)
    {
        if (Hole().Match(route) is not { Success: true } hole)
        {
            return [route];
        }
        var isNumber = NumberHole().IsMatch(hole.Value);
        return Values(isNumber)
            .Select(value => string.Concat(route.AsSpan(0, hole.Index), value, route.AsSpan(hole.Index + hole.Length)))
            .SelectMany(Filled);
    }

    private IEnumerable<string> Values(bool numbers)
    {
        var scene = cells.Scene;
        IEnumerable<object> ids =
        [
            scene.Ild.Id,
            scene.Principal.Id,
            scene.Network,
            .. cells.Records.Select(record => record.Plant.Id!),
            scene.School,
        ];
        IEnumerable<object> keys = [scene.Ild.RosterKey, scene.Principal.RosterKey, scene.NetworkKey, "2026-03-16"];
        return (numbers ? ids : keys.Concat(ids))
            .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!)
            .Distinct();
    }

    private async Task Follow(Answer answer, CancellationToken stop)
    {
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(to => to.Content(answer.Text), stop);
        foreach (var link in page.QuerySelectorAll("a[href], link[href], img[src]"))
        {
            var href = link.GetAttribute("href") ?? link.GetAttribute("src")!;
            var path = href.StartsWith('?') ? answer.Path.Split('?')[0] + href : href;
            if (path.StartsWith('/') && !path.StartsWith("/css", StringComparison.Ordinal) && IsFew(path))
            {
                Ask(path.Split('#')[0]);
            }
        }
        foreach (var form in page.QuerySelectorAll("form").Where(form => form.GetAttribute("method") is null or "get"))
        {
            Search(form, answer.Path);
        }
    }

    // A search is asked for the beginning of each planted word.
    private void Search(IElement form, string here)
    {
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : here.Split('?')[0];
        var fields = form.QuerySelectorAll("input[type=search], input[type=text], input:not([type])")
            .Select(field => field.GetAttribute("name"))
            .Where(name => name is not null)
            .ToList();
        foreach (var name in fields.Where(name => shapes.TryAdd($"search {target} {name}", 1)))
        {
            Ask($"{target}?{name}=zq");
            foreach (var (_, plant) in cells.Records)
            {
                Ask($"{target}?{name}={plant.Token[..10]}");
            }
        }
    }

    private bool IsFew(string path)
    {
        var shape =
            Digits().Replace(path.Split('?')[0], "0")
            + string.Concat(path.Split('?').Skip(1).Select(query => QueryValues().Replace(query, "=")));
        return (shapes[shape] = shapes.GetValueOrDefault(shape) + 1) <= LinksOfOneShape;
    }

    // A workbook, a zip or a plain text: all of its words.
    private static string Words(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var words = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var within = new MemoryStream();
            using (var part = entry.Open())
            {
                part.CopyTo(within);
            }
            words.AppendLine(entry.FullName).AppendLine(Words(within.ToArray()));
        }
        return words.ToString();
    }

    [GeneratedRegex(@"/?\{[^}]*\?[^}]*\}|/?\{[^}=]*=[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@":(long|int)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberHole();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("=[^&]*", RegexOptions.None, 1000)]
    private static partial Regex QueryValues();
}
