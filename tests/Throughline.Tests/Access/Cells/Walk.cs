using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Throughline.Access;
using Throughline.Hosting;

namespace Throughline.Tests.Access.Cells;

/// <summary>One answer, with all that can be read in it: headers, text, and the files within a file.</summary>
internal sealed record Answer(string Path, HttpStatusCode Status, string Text);

/// <summary>
/// Walks everything that one browser can reach: each registered route, filled in with what its rules are about, then links, exports and
/// search forms found on the way.
/// </summary>
internal sealed partial class Walk(HttpClient browser, CellsFixture cells)
{
    private const int LinksOfOneShape = 2;
    private const int FillsOfOneRoute = 12;
    private const int Most = 600;
    private static readonly HtmlParser Parser = new();
    private readonly HashSet<string> asked = [];
    private readonly HashSet<string> read = [];
    private readonly Dictionary<string, int> shapes = [];
    private readonly Queue<string> next = [];

    /// <summary>Every answer, in the order asked.</summary>
    public async Task<IReadOnlyList<Answer>> All(IEnumerable<Registered> routes, CancellationToken stop)
    {
        foreach (var path in OwnPages().Concat(routes.Where(route => route.Reads).SelectMany(Fill)))
        {
            Ask(path);
        }
        return await Answers(follows: true, stop);
    }

    /// <summary>The answers of those routes alone that are about what is closed to the seat.</summary>
    public async Task<IReadOnlyList<Answer>> Closed(IEnumerable<Registered> routes, Seat seat, CancellationToken stop)
    {
        var closed = cells.Records.Where(record => !record.Kind.IsOpenTo(seat)).Select(record => record.Kind.Kind).ToHashSet();
        foreach (
            var path in routes
                .Where(route => route.Reads && route.Rules.Any(rule => closed.Contains(rule.Kind)))
                .SelectMany(Fill)
                .Concat(OwnPages())
        )
        {
            Ask(path);
        }
        return await Answers(follows: false, stop);
    }

    private async Task<List<Answer>> Answers(bool follows, CancellationToken stop)
    {
        var answers = new List<Answer>();
        while (next.TryDequeue(out var path) && answers.Count < Most)
        {
            var answer = await Get(browser, path, stop);
            answers.Add(answer);
            if (
                follows
                && answer is { Status: HttpStatusCode.OK }
                && answer.Text.IndexOf("<main", StringComparison.Ordinal) is > 0 and var main
                && read.Add(answer.Text[main..])
            )
            {
                Follow(answer);
            }
        }
        return answers;
    }

    public static async Task<Answer> Get(HttpClient browser, string path, CancellationToken stop)
    {
        // Of a live stream its headers are enough; a report may take long on a machine that does much else.
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(TimeSpan.FromMinutes(3));
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
            .Concat(cells.Records.Select(record => record.Kind.ShownOn).OfType<string>());

    /// <summary>A route with each hole filled by every value that can name something there.</summary>
    public IEnumerable<string> Fill(Registered route)
    {
        IEnumerable<string> paths = [Optional().Replace(route.Route, "")];
        if (route.Route.Contains('{', StringComparison.Ordinal))
        {
            paths = paths.Concat(Filled(route.Route, [.. Ids(route)]).Take(FillsOfOneRoute));
        }
        return paths
            .Where(path => !path.Contains('{', StringComparison.Ordinal))
            .Select(path => path.Length > 1 ? path.TrimEnd('/') : path);
    }

    private IEnumerable<string> Filled(string route, IReadOnlyList<object> ids)
    {
        if (Hole().Match(route) is not { Success: true } hole)
        {
            return [route];
        }
        return Values(hole.Value, ids)
            .Select(value => string.Concat(route.AsSpan(0, hole.Index), value, route.AsSpan(hole.Index + hole.Length)))
            .SelectMany(each => Filled(each, ids));
    }

    // What is planted of the kinds that the route is about, and those whom all of it is about.
    private IEnumerable<object> Ids(Registered route)
    {
        var kinds = route.Rules.Select(rule => rule.Kind).ToHashSet();
        var scene = cells.Scene;
        return cells
            .Records.Where(record => kinds.Contains(record.Kind.Kind))
            .Select(record => record.Plant.Id!)
            .Concat([scene.Principal.Id, scene.Ild.Id, scene.Network, scene.School]);
    }

    private IEnumerable<string> Values(string hole, IReadOnlyList<object> ids)
    {
        var scene = cells.Scene;
        IEnumerable<object> values =
            NumberHole().IsMatch(hole) ? ids
            : hole.StartsWith("{monday", StringComparison.Ordinal) ? ["2026-03-16"]
            : hole.StartsWith("{kind", StringComparison.Ordinal) ? ["SupportNote", "Engagement", "RoleGrant", "MissedVisit"]
            : hole.StartsWith("{show", StringComparison.Ordinal) ? ["overlaps", "displaced"]
            : ids.Concat([scene.Ild.RosterKey, scene.NetworkKey]);
        return values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!).Distinct();
    }

    private void Follow(Answer answer)
    {
        using var page = Parser.ParseDocument(answer.Text[answer.Text.IndexOf('<', StringComparison.Ordinal)..]);
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

    // A search is asked for the beginning that all planted words share, which is not the whole of any.
    private void Search(IElement form, string here)
    {
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action.Split('#')[0] : here.Split('?')[0];
        var fields = form.QuerySelectorAll("input[type=search], input[type=text], input:not([type])")
            .Select(field => field.GetAttribute("name"))
            .Where(name => name is not null)
            .ToList();
        foreach (var name in fields.Where(name => shapes.TryAdd($"search {target} {name}", 1)))
        {
            Ask($"{target}?{name}={cells.Records[0].Plant.Token[..8]}");
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
