using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence;
using Throughline.Evidence.Observations;
using Throughline.Evidence.Triangulation;
using Xunit;

namespace Throughline.Tests.Evidence.Observations;

public sealed class ObservationPagesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Minutes_are_kept_with_the_codebooks_version_and_leaders_see_shares_of_three_together(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        var facilitator = await harbor.As("samuel-ortega");
        var deputy = await harbor.As("helen-marchetti");
        foreach (var day in new[] { "2026-02-04", "2026-02-11" })
        {
            await Observe(facilitator, day, 30, 10);
        }
        Assert.Contains("Too few to show", await Read(deputy, "/evidence/observations"), StringComparison.Ordinal);
        await Observe(facilitator, "2026-02-18", 30, 10);
        var shares = await Read(deputy, "/evidence/observations");
        Assert.Contains("75%", shares, StringComparison.Ordinal);
        Assert.DoesNotContain("Inquiry of", shares, StringComparison.Ordinal);
        Assert.Contains(
            "Inquiry of 2026-02-18",
            await Read(await harbor.As("marisol-vega"), "/evidence/observations"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_coder_who_coded_nothing_is_told_so_and_nothing_is_kept()
    {
        await using var harbor = await HarborSite.Open(databases);
        var facilitator = await harbor.As("samuel-ortega");
        var answer = await Website.Post(
            facilitator,
            "/evidence/observations",
            new()
            {
                ["Day"] = "2026-12-24",
                ["What"] = "",
                ["About"] = "meetings",
            }
        );
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Contains("Code at least one minute", text, StringComparison.Ordinal);
        Assert.Contains("cannot lie ahead", text, StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        Assert.Empty(db.Observations);
    }

    [Fact]
    public async Task A_changed_code_is_a_new_version_and_what_was_coded_before_keeps_its_own()
    {
        await using var harbor = await HarborSite.Open(databases);
        var facilitator = await harbor.As("samuel-ortega");
        await Observe(facilitator, "2026-02-04", 30, 10);
        var office = await harbor.With(Seat.Data, "office");
        var changed = await Website.Post(
            office,
            "/evidence/codebook",
            new()
            {
                ["Key"] = "own-practice",
                ["Support"] = "Learning",
                ["Label"] = "Own practice",
                ["Meaning"] = "Reworded.",
                ["Speaks"] = "Neither",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await Observe(facilitator, "2026-02-11", 30, 10);
        await using var db = harbor.Store.OpenFor("test");
        var seen = await ObservedShares.Of(db, Aspect.Meetings, new(2026, 2, 1), new(2026, 2, 28), Stop);
        // The first thirty minutes spoke for a form, the second thirty do not.
        Assert.Equal((2, 80, 30, 20), (seen.Meetings, seen.All, seen.More, seen.Less));
        Assert.Contains(
            "version 2",
            await Read(await harbor.As("luis-moreno"), "/evidence/codebook"),
            StringComparison.Ordinal
        );
        Assert.Equal(2, (await Codebook.Load(db, Stop)).Version);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_ILDs_words_are_hers_and_her_codes_count_only_with_those_of_four_others_who_agree_to_it(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        var marisol = await harbor.As("marisol-vega");
        var told = await Website.Post(
            marisol,
            "/evidence/my-account",
            new()
            {
                ["About"] = "consultancy",
                ["Text"] = "Too little time.",
                ["Codes"] = "school-results",
                ["MayCount"] = "true",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        Assert.Contains("Too little time.", await Read(marisol, "/evidence/my-account"), StringComparison.Ordinal);
        var deputy = await harbor.As("helen-marchetti");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await deputy.GetAsync(new Uri("/evidence/my-account", UriKind.Relative), Stop)).StatusCode
        );
        await using var db = harbor.Store.OpenFor("test");
        var one = await CountedAccounts.Of(db, Aspect.Consultancy, new(2025, 8, 1), new(2026, 6, 30), Stop);
        Assert.Equal((1, false), (one.Ilds, one.IsShown));
        var account = await db.IldAccounts.SingleAsync(Stop);
        await Website.Post(marisol, "/evidence/my-account", new() { ["account"] = $"{account.Id}" }, "Remove");
        Assert.Equal(0, await db.IldAccounts.CountAsync(Stop));
    }

    private static async Task Observe(HttpClient facilitator, string day, int own, int results)
    {
        var answer = await Website.Post(
            facilitator,
            "/evidence/observations",
            new()
            {
                ["Day"] = day,
                ["What"] = $"Inquiry of {day}",
                ["About"] = "meetings",
                ["Minutes[own-practice]"] = $"{own}",
                ["Minutes[school-results]"] = $"{results}",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<string> Read(HttpClient browser, string path) =>
        (await Website.Page(browser, path)).Body!.TextContent;
}
