using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Throughline.Access;
using Throughline.Hosting;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>
/// Every surface, walked by somebody in each seat: no answer holds a planted word where the cell is closed or redacted, what is closed
/// answers as if it did not exist, and what is open really shows.
/// </summary>
public abstract partial class SurfaceCellsTests(CellsFixture cells)
{
    // Two browsers at a time.
    private const int AtATime = 2;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_seat_may_not_read_stands_in_no_answer_and_what_it_may_read_does()
    {
        var routes = await cells.Site.Registered();
        var wrong = new ConcurrentBag<string>();
        // Whoever is not signed in is one visitor, whether they never were or are no longer.
        var seats = Enum.GetValues<Seat>().Where(seat => seat is not Seat.Gone);
        await Parallel.ForEachAsync(
            seats,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop },
            async (seat, _) =>
            {
                using var browser = await Browser(seat);
                foreach (var finding in await Findings(seat, browser, routes))
                {
                    wrong.Add($"{seat.Word()}: {finding}");
                }
            }
        );
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    private async Task<List<string>> Findings(Seat seat, HttpClient browser, IReadOnlyList<Registered> routes)
    {
        var walk = new Walk(browser, cells);
        var answers = cells.IsShort ? await walk.Closed(routes, seat, Stop) : await walk.All(routes, Stop);
        cells.Tally.Walked(answers.Count);
        cells.Tally.Tried(cells.Records.Count);
        var failed = answers
            .Where(answer => answer.Status >= HttpStatusCode.InternalServerError)
            .Select(answer => $"{answer.Status} at {answer.Path}");
        var leaks = cells
            .Records.Where(record => !record.Kind.IsOpenTo(seat))
            .SelectMany(record =>
                answers
                    .Where(answer => answer.Text.Contains(record.Plant.Token, StringComparison.Ordinal))
                    .Select(answer => $"{record.Kind.Kind} {record.Kind.Name} stands at {answer.Path}")
            )
            .ToList();
        cells.Tally.Leaked(leaks.Count);
        var missing = cells
            .Records.Where(record => !cells.IsShort && record.Kind.MustShow(seat))
            .Where(record => !answers.Any(answer => answer.Text.Contains(record.Plant.Token, StringComparison.Ordinal)))
            .Select(record => $"{record.Kind.Kind} {record.Kind.Name} is shown nowhere");
        return [.. failed, .. leaks, .. missing, .. await WrongStatus(routes, browser, seat)];
    }

    // What the gate says before any page: toward whom is the page's own affair and tested beside each page.
    private async Task<List<string>> WrongStatus(IReadOnlyList<Registered> routes, HttpClient browser, Seat seat)
    {
        var held = (await cells.Scene.ReaderOf(seat, Stop)).Seats;
        var nothing = await Walk.Get(browser, "/no-such-page-at-all", Stop);
        var isAnonymous = held.Count == 0;
        var wrong = new List<string>();
        foreach (var route in routes.Where(route => route.Rules.Any()))
        {
            var path = new Walk(browser, cells).Fill(route).LastOrDefault() ?? route.Route;
            var reads = route.Rules.Where(rule => rule.Reads).ToList();
            if (reads.Count > 0 && route.Reads && reads.All(rule => held.All(each => Cell.Of(rule.Kind, each).IsClosed)))
            {
                var answer = await Walk.Get(browser, path, Stop);
                var asNothing = isAnonymous
                    ? answer.Status is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized
                    : answer.Status == HttpStatusCode.NotFound && Body(answer) == Body(nothing);
                wrong.AddRange(asNothing ? [] : [$"GET {path}: {answer.Status}"]);
            }
            var writes = route.Rules.Where(rule => !rule.Reads).ToList();
            if (writes.Count > 0 && writes.All(rule => held.All(each => !Cell.Of(rule.Kind, each).Grants.Contains(rule.Act))))
            {
                using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), null, Stop);
                cells.Tally.Wrote(1);
                var sees = reads.Exists(rule => held.Any(each => !Cell.Of(rule.Kind, each).IsClosed));
                var right = isAnonymous
                    ? answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized
                    : answer.StatusCode == (sees ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound);
                wrong.AddRange(right ? [] : [$"POST {path}: {answer.StatusCode}"]);
            }
        }
        return wrong;
    }

    private async Task<HttpClient> Browser(Seat seat)
    {
        if (cells.Scene.AddressOf(seat) is { } address)
        {
            return await cells.Site.SignedIn(address);
        }
        var visitor = cells.Site.Visitor();
        if (seat is Seat.Api)
        {
            visitor.DefaultRequestHeaders.Authorization = new("Bearer", cells.Scene.Token);
        }
        return visitor;
    }

    // The token against forged forms is another one each time.
    private static string Body(Answer answer) =>
        ForgeryToken().Replace(answer.Text[answer.Text.IndexOf('<', StringComparison.Ordinal)..], "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex ForgeryToken();
}

/// <summary>On SQLite.</summary>
public sealed class SurfaceCellsOnSqliteTests(CellsOnSqlite cells) : SurfaceCellsTests(cells), IClassFixture<CellsOnSqlite>;

/// <summary>On PostgreSQL: what is closed; all of it in <c>./run soak cells</c>.</summary>
public sealed class SurfaceCellsOnPostgresTests(CellsOnPostgres cells)
    : SurfaceCellsTests(cells),
        IClassFixture<CellsOnPostgres>;
