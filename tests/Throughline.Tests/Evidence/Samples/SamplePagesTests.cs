using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Samples;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Evidence.Samples;

public sealed class SamplePagesTests(Databases databases)
{
    private static readonly Dictionary<string, string> Winter = new()
    {
        ["Name"] = "Winter",
        ["From"] = "2026-01-12",
        ["To"] = "2026-03-13",
        ["DaysEach"] = "4",
        ["Seed"] = "4711",
    };

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_sample_is_drawn_locked_released_coded_blind_twice_and_talked_through(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind, "marisol-vega", "denise-okafor");
        var sampler = await harbor.With(Seat.Data, "sampler");
        var drawn = await Website.Post(sampler, "/evidence/samples", new(Winter));
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
        var page = drawn.Headers.Location!.ToString();

        // Nothing can be coded before it is locked, and once it is, it stays.
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(sampler, $"{page}/code"));
        await Website.Post(sampler, page, [], "Lock", form: page);
        var kept = await Text(
            await Website.Post(sampler, page, [], "Discard", form: "/evidence/samples", to: $"{page}?handler=Discard")
        );
        Assert.Contains("It is locked, so it stays", kept, StringComparison.Ordinal);

        // Nothing is shown to a coder before the ILD has released it.
        Assert.Contains("Nothing is left for you to code", await Read(sampler, $"{page}/code"), StringComparison.Ordinal);
        var marisol = await harbor.As("marisol-vega");
        await Release(marisol);
        await Release(await harbor.As("denise-okafor"));
        var coder = await harbor.With(Seat.Data, "coder");
        var blind = await Read(coder, $"{page}/code");
        Assert.DoesNotContain("Luis", blind, StringComparison.Ordinal);
        Assert.DoesNotContain("Marisol", blind, StringComparison.Ordinal);
        await CodeAll(coder, page, "Principal", "Instruction");
        await CodeAll(sampler, page, "Principal", "Operations");

        var outsider = await harbor.With(Seat.Data, "outsider");
        Assert.Contains("No day waits for you", await Read(coder, $"{page}/walk"), StringComparison.Ordinal);
        await WalkOne(outsider, page);

        await using var db = harbor.Store.OpenFor("test");
        var codes = await db.EntryCodes.ToListAsync(TestContext.Current.CancellationToken);
        var first = codes.Where(code => code.Pass == CodingPass.First).ToList();
        Assert.All(first, code => Assert.Equal(Focus.Instruction, code.Focus));
        Assert.Contains(codes, code => code.Pass == CodingPass.Second);
        Assert.All(codes.Where(code => code.Pass == CodingPass.WalkThrough), code => Assert.Equal(Focus.Paperwork, code.Focus));
        Assert.Contains("Fewer than five ILDs", await Read(sampler, page), StringComparison.Ordinal);
        Assert.Contains("after the talk", await Read(marisol, "/evidence/my-days"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_days_again_and_a_substitute_is_logged()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", "marisol-vega");
        var sampler = await harbor.With(Seat.Data, "sampler");
        var first = (await Website.Post(sampler, "/evidence/samples", new(Winter))).Headers.Location!.ToString();
        var second = (await Website.Post(sampler, "/evidence/samples", new(Winter))).Headers.Location!.ToString();
        await using var db = harbor.Store.OpenFor("test");
        var days = (await db.SampledDays.OrderBy(day => day.Day).ToListAsync(TestContext.Current.CancellationToken)).ToLookup(
            day => day.SampleId,
            day => day.Day
        );
        Assert.Equal(2, days.Count);
        Assert.Equal(days.First(), days.Last());
        var day = await db.SampledDays.FirstAsync(TestContext.Current.CancellationToken);
        await Website.Post(sampler, first, new() { ["day"] = $"{day.Id}", ["why"] = "Sick that day" }, "Replace");
        var text = await Read(sampler, first);
        Assert.Contains("Sick that day (sampler@evidence.example)", text, StringComparison.Ordinal);
        Assert.Contains("In place of", text, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Who_supervises_or_evaluates_an_ILD_finds_no_sample_and_a_bad_draw_is_refused_in_words()
    {
        await using var harbor = await HarborSite.Open(databases);
        var deputy = await harbor.As("helen-marchetti");
        foreach (
            var path in new[] { "/evidence/samples", "/evidence/samples/1", "/evidence/my-days", "/evidence/samples/1/code" }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(deputy, path));
        }
        var sampler = await harbor.With(Seat.Data, "sampler");
        var empty = await Text(await Website.Post(sampler, "/evidence/samples", new(Winter)));
        Assert.Contains("No ILD has a calendar with a duty day in these weeks", empty, StringComparison.Ordinal);
        var wrong = await Text(
            await Website.Post(
                sampler,
                "/evidence/samples",
                new(Winter)
                {
                    ["To"] = "2025-01-01",
                    ["DaysEach"] = "0",
                    ["Seed"] = "x",
                }
            )
        );
        Assert.Contains("in this order", wrong, StringComparison.Ordinal);
        Assert.Contains("Draw from 1 to 200 days", wrong, StringComparison.Ordinal);
    }

    private static async Task Release(HttpClient ild)
    {
        while ((await Website.Page(ild, "/evidence/my-days")).QuerySelector("input[name=day]") is { } day)
        {
            var answer = await Website.Post(ild, "/evidence/my-days", new() { ["day"] = day.GetAttribute("value")! });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    private static async Task CodeAll(HttpClient coder, string page, string with, string focus)
    {
        while ((await Website.Page(coder, $"{page}/code")) is var form && form.QuerySelector("input[name=day]") is not null)
        {
            var answer = await Website.Post(coder, $"{page}/code", Fields(form, with, focus));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    private static async Task WalkOne(HttpClient outsider, string page)
    {
        var form = await Website.Page(outsider, $"{page}/walk");
        var answer = await Website.Post(outsider, $"{page}/walk", Fields(form, "Principal", "Paperwork"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Dictionary<string, string> Fields(IDocument form, string with, string focus)
    {
        var fields = form.QuerySelectorAll("main input[type=hidden]")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value")!);
        foreach (var select in form.QuerySelectorAll("main select"))
        {
            var name = select.GetAttribute("name")!;
            fields[name] = name.StartsWith("Whom", StringComparison.Ordinal) ? with : focus;
        }
        return fields;
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient browser, string path) =>
        (await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;

    private static async Task<string> Read(HttpClient browser, string path) =>
        (await Website.Page(browser, path)).Body!.TextContent;

    private static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
