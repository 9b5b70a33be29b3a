using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Throughline.Access;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>What is closed answers in the same bytes, and as soon, as what is not there (T1).</summary>
public sealed partial class ClosedIsAsNothingTests(CellsOnSqlite cells) : IClassFixture<CellsOnSqlite>
{
    private const int Rounds = 41;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("EVP")]
    [InlineData("BOARD")]
    [InlineData("ILDX")]
    public async Task A_record_that_one_may_not_see_and_one_that_is_not_there_cannot_be_told_apart(string word)
    {
        var seat = SeatWords.Parse(word);
        using var browser = await cells.Site.SignedIn(cells.Scene.AddressOf(seat)!);
        foreach (
            var (kind, plant) in cells.Records.Where(record =>
                record.Kind.Item is not null && Cell.Of(record.Kind.Kind, seat).IsClosed
            )
        )
        {
            var closed = kind.Item!(plant);
            var missing = kind.Item!(plant with { Id = 987_654_321L });
            List<double> forClosed = [],
                forMissing = [];
            for (var round = 0; round < (Soak.IsOn ? Rounds : 1); round++)
            {
                forMissing.Add(await Took(browser, missing));
                forClosed.Add(await Took(browser, closed));
            }
            var (one, other) = (await Walk.Get(browser, closed, Stop), await Walk.Get(browser, missing, Stop));
            Assert.Equal(HttpStatusCode.NotFound, one.Status);
            Assert.Equal(Bytes(other), Bytes(one));
            var apart = Math.Abs(Median(forClosed) - Median(forMissing));
            // Beside other tests the clock says nothing; alone it must not tell the two apart.
            Assert.True(apart <= 5 || !Soak.IsOn, $"{kind.Name} as {word}: {apart:F1} ms apart");
        }
    }

    private static async Task<double> Took(HttpClient browser, string path)
    {
        var watch = Stopwatch.StartNew();
        await Walk.Get(browser, path, Stop);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Bytes(Answer answer) => ForgeryToken().Replace(answer.Text, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex ForgeryToken();
}
