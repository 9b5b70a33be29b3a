using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Sharing;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Sharing;

public sealed class SharedWeekTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Week = "/week/2026-03-16";

    [Fact]
    public async Task A_shared_week_is_open_to_that_person_without_words_until_it_is_taken_back()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", "marisol-vega");
        using var marisol = await harbor.As("marisol-vega");
        using var helen = await harbor.As("helen-marchetti");
        using var denise = await harbor.As("denise-okafor");
        using var shared = await Website.Post(
            marisol,
            $"{Week}/share",
            new() { ["With"] = $"{await harbor.IdOf("helen-marchetti")}" }
        );
        Assert.Equal(HttpStatusCode.Redirect, shared.StatusCode);
        await using var db = harbor.Store.OpenFor("test");
        var share = await db.WeekShares.SingleAsync(Stop);
        var path = $"/shared-weeks/{share.Id}";

        using var page = await Website.Page(helen, path);
        Assert.Equal("73% with principals, 63% on instructional leadership", page.QuerySelector("h1")!.TextContent);
        foreach (var word in new[] { "Hawthorne", "Moreno", "Hearing", "Patel" })
        {
            Assert.DoesNotContain(word, page.Body!.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains(
            "Marisol Vega",
            await helen.GetStringAsync(new Uri("/shared-weeks", UriKind.Relative), Stop),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await denise.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await helen.GetAsync(new Uri($"{Week}?of={share.OwnerId}", UriKind.Relative), Stop)).StatusCode
        );

        using var back = await TakeBack(marisol, share);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await helen.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(
            ["added", "changed"],
            await db
                .JournalEntries.Where(entry => entry.Kind == nameof(WeekShare))
                .OrderBy(entry => entry.Sequence)
                .Select(entry => entry.Act)
                .ToListAsync(Stop)
        );
    }

    [Fact]
    public async Task Nobody_shares_or_takes_back_another_ones_week()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", "marisol-vega");
        using var marisol = await harbor.As("marisol-vega");
        using var denise = await harbor.As("denise-okafor");
        await Website.Post(marisol, $"{Week}/share", new() { ["With"] = $"{await harbor.IdOf("helen-marchetti")}" });
        await using var db = harbor.Store.OpenFor("test");
        var share = await db.WeekShares.AsNoTracking().SingleAsync(Stop);
        using var refused = await TakeBack(denise, share);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.True((await db.WeekShares.AsNoTracking().SingleAsync(Stop)).IsOpen);
        using var principal = await harbor.As("luis-moreno");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await principal.GetAsync(new Uri($"{Week}/share", UriKind.Relative), Stop)).StatusCode
        );
    }

    private static Task<HttpResponseMessage> TakeBack(HttpClient browser, WeekShare share) =>
        Website.Post(browser, $"{Week}/share", new() { ["share"] = $"{share.Id}" }, "TakeBack");
}
