using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Throughline.Access;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>What is closed answers in the same bytes, and as soon, as what is not there (T1).</summary>
public sealed partial class ClosedIsAsNothingTests(CellsOnSqlite cells) : IClassFixture<CellsOnSqlite>
{
    private const int Rounds = 61;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("EVP")]
    [InlineData("BOARD")]
    [InlineData("ILDX")]
    public async Task A_record_that_one_may_not_see_and_one_that_is_not_there_cannot_be_told_apart(string word)
    {
        using var browser = await cells.Site.SignedIn(cells.Scene.AddressOf(SeatWords.Parse(word))!);
        foreach (var (kind, closed, missing) in Pairs(word))
        {
            var one = await Walk.Get(browser, closed, Stop);
            var other = await Walk.Get(browser, missing, Stop);
            Assert.Equal(HttpStatusCode.NotFound, one.Status);
            Assert.Equal(Bytes(other), Bytes(one));
            Assert.True(one.Text.Length > 0, kind);
        }
    }

    [Theory]
    [InlineData("EVP")]
    [InlineData("BOARD")]
    [InlineData("ILDX")]
    public async Task Nor_by_the_time_that_the_answer_takes(string word)
    {
        Soak.Only();
        using var browser = await cells.Site.SignedIn(cells.Scene.AddressOf(SeatWords.Parse(word))!);
        foreach (var (kind, closed, missing) in Pairs(word))
        {
            // Each round asks for both, now this one first and now that: what else the machine does falls on both alike.
            var apart = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var closedFirst = round % 2 == 0;
                var first = await Took(browser, closedFirst ? closed : missing);
                var second = await Took(browser, closedFirst ? missing : closed);
                apart.Add(closedFirst ? first - second : second - first);
            }
            var median = apart.Order().ElementAt(Rounds / 2);
            Console.WriteLine($"Access: {kind} as {word}, closed or missing: {median:F2} ms apart (median of {Rounds} pairs).");
            Assert.InRange(median, -5, 5);
        }
    }

    private IEnumerable<(string Kind, string Closed, string Missing)> Pairs(string word) =>
        cells
            .Records.Where(record => record.Kind.Item is not null && Cell.Of(record.Kind.Kind, SeatWords.Parse(word)).IsClosed)
            .Select(record =>
                (
                    $"{record.Kind.Kind} {record.Kind.Name}",
                    record.Kind.Item!(record.Plant),
                    record.Kind.Item!(record.Plant with { Id = 987_654_321L })
                )
            )
            .DistinctBy(pair => pair.Item2);

    private static async Task<double> Took(HttpClient browser, string path)
    {
        var watch = Stopwatch.StartNew();
        await Walk.Get(browser, path, Stop);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Bytes(Answer answer) => ForgeryToken().Replace(answer.Text, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex ForgeryToken();
}
