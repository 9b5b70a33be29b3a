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
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Seats => SeatCellsTests.Seats;

    [Theory]
    [MemberData(nameof(Seats))]
    public async Task What_a_seat_may_not_read_stands_in_no_answer_and_what_it_may_read_does(string word)
    {
        var seat = SeatWords.Parse(word);
        using var browser = await Browser(seat);
        var routes = await cells.Site.Registered();
        var answers = await new Walk(browser, cells).All(routes, Stop);
        cells.Tally.Walked(answers.Count);
        cells.Tally.Tried(cells.Records.Count);

        Assert.Empty(
            answers.Where(answer => answer.Status >= HttpStatusCode.InternalServerError).Select(answer => answer.Path)
        );
        var leaks = cells
            .Records.Where(record => !Cell.Of(record.Kind.Kind, seat).ShowsAll)
            .SelectMany(record =>
                answers
                    .Where(answer => answer.Text.Contains(record.Plant.Token, StringComparison.Ordinal))
                    .Select(answer => $"{record.Kind.Kind} {record.Kind.Name} to {word} at {answer.Path}")
            )
            .ToList();
        cells.Tally.Leaked(leaks.Count);
        Assert.Empty(leaks);
        Assert.Empty(
            cells
                .Records.Where(record => IsMissing(record, seat, answers))
                .Select(record => $"{record.Kind.Name} is not shown to {word} at {record.Kind.ShownOn}")
        );
        Assert.Empty(await WrongStatus(routes, browser, seat));
    }

    // Routes without holes; toward whom is the page's own affair and tested beside each page.
    private async Task<List<string>> WrongStatus(IReadOnlyList<Registered> routes, HttpClient browser, Seat seat)
    {
        var held = (await cells.Scene.ReaderOf(seat, Stop)).Seats;
        var nothing = await Walk.Get(browser, "/no-such-page-at-all", Stop);
        var wrong = new List<string>();
        foreach (var route in routes.Where(route => route.Rules.Any() && !route.Route.Contains('{', StringComparison.Ordinal)))
        {
            var isAnonymous = held.Count == 0;
            var reads = route.Rules.Where(rule => rule.Reads).Select(rule => rule.Kind).ToList();
            if (reads.Count > 0 && reads.All(kind => held.All(each => Cell.Of(kind, each).IsClosed)))
            {
                var answer = await Walk.Get(browser, route.Route, Stop);
                var asNothing = isAnonymous
                    ? answer.Status is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized
                    : answer.Status == HttpStatusCode.NotFound && Body(answer) == Body(nothing);
                wrong.AddRange(asNothing ? [] : [$"GET {route.Route} as {seat.Word()}: {answer.Status}"]);
            }
            var writes = route.Rules.Where(rule => !rule.Reads).ToList();
            if (writes.Count > 0 && writes.All(rule => held.All(each => !Cell.Of(rule.Kind, each).Grants.Contains(rule.Act))))
            {
                using var answer = await browser.PostAsync(new Uri(route.Route, UriKind.Relative), null, Stop);
                var sees = reads.Any(kind => held.Any(each => !Cell.Of(kind, each).IsClosed));
                var right = isAnonymous
                    ? answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized
                    : answer.StatusCode == (sees ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound);
                wrong.AddRange(right ? [] : [$"POST {route.Route} as {seat.Word()}: {answer.StatusCode}"]);
            }
        }
        return wrong;
    }

    private static bool IsMissing((Planted Kind, Planting Plant) record, Seat seat, IReadOnlyList<Answer> answers) =>
        record.Kind.ShownOn is not null
        && Cell.Of(record.Kind.Kind, seat).ShowsAll
        && !record.Kind.NotShownTo.Contains(seat)
        && !answers.Any(answer => answer.Text.Contains(record.Plant.Token, StringComparison.Ordinal));

    private async Task<HttpClient> Browser(Seat seat) =>
        seat is Seat.Anon or Seat.Api or Seat.Gone
            ? cells.Site.Visitor()
            : await cells.Site.SignedIn(cells.Scene.AddressOf(seat)!);

    // The token against forged forms is another one each time.
    private static string Body(Answer answer) =>
        ForgeryToken().Replace(answer.Text[answer.Text.IndexOf('<', StringComparison.Ordinal)..], "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex ForgeryToken();
}

/// <summary>On SQLite.</summary>
public sealed class SurfaceCellsOnSqliteTests(CellsOnSqlite cells) : SurfaceCellsTests(cells), IClassFixture<CellsOnSqlite>;

/// <summary>On PostgreSQL.</summary>
public sealed class SurfaceCellsOnPostgresTests(CellsOnPostgres cells)
    : SurfaceCellsTests(cells),
        IClassFixture<CellsOnPostgres>;
