using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Persistence.Sealing;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn.OwnAccount;

public sealed class AuthenticatorTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Once_set_up_a_password_alone_is_not_enough_and_each_recovery_code_counts_once()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var browser = await site.SignedIn("ana@harbor.example");
        var page = await Website.Page(browser, "/account/second-step");
        Assert.StartsWith("data:image/svg+xml", page.QuerySelector("img.qr")!.GetAttribute("src"), StringComparison.Ordinal);
        var key = page.QuerySelector(".hint code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await Website.Post(browser, "/account/second-step", new() { ["Code"] = CodeOf(key) });
        var shown = await on.Content.ReadAsStringAsync(Stop);
        var at = shown.IndexOf("<li><code>", StringComparison.Ordinal) + "<li><code>".Length;
        var code = shown[at..shown.IndexOf('<', at)];
        Assert.NotEmpty(code);
        await using (var db = site.Store.OpenFor("test"))
        {
            // As it stands in the table.
            var stored = await db
                .Database.SqlQueryRaw<string>("SELECT \"Value\" AS \"Value\" FROM account_tokens")
                .ToListAsync(Stop);
            Assert.NotEmpty(stored);
            Assert.All(stored, value => Assert.True(KeyRing.IsClosed(value)));
        }

        var (other, second) = await Password(site);
        Assert.StartsWith("/sign-in/second-step", second, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync(Path("/account"), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Website.Post(other, second, new() { ["code"] = "000000" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Website.Post(other, second, new() { ["code"] = code })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Path("/account"), Stop)).StatusCode);

        var (third, again) = await Password(site);
        Assert.Equal(HttpStatusCode.OK, (await Website.Post(third, again, new() { ["code"] = code })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Website.Post(third, again, new() { ["code"] = CodeOf(key) })).StatusCode);
    }

    [Fact]
    public async Task Whoever_must_have_a_second_step_gets_no_further_than_setting_it_up()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        var browser = await site.SignedIn("it@harbor.example");
        await Website.Post(browser, "/sign-in-settings", new() { ["seats"] = "SYSA" }, "SecondStep");
        var led = await browser.GetAsync(Path("/accounts"), Stop);
        Assert.Equal("/account/second-step", led.Headers.Location!.ToString());
        var page = await Website.Page(browser, "/account/second-step");
        var key = page.QuerySelector(".hint code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await Website.Post(browser, "/account/second-step", new() { ["Code"] = CodeOf(key) });
        var (other, second) = await Password(site, "it@harbor.example");
        await Website.Post(other, second, new() { ["code"] = CodeOf(key) });
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Path("/accounts"), Stop)).StatusCode);
    }

    private static async Task<(HttpClient Browser, string Led)> Password(Website site, string email = "ana@harbor.example")
    {
        var browser = site.Visitor();
        var answer = await Website.Post(browser, "/sign-in", new() { ["email"] = email, ["password"] = Website.Password });
        return (browser, answer.Headers.Location!.ToString());
    }

    // RFC 6238 with SHA-1 and 30 seconds, as every app computes it.
    private static string CodeOf(string key)
    {
        var bits = string.Concat(
            key.ToUpperInvariant()
                .Select(each =>
                    Convert
                        .ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(each, StringComparison.Ordinal), 2)
                        .PadLeft(5, '0')
                )
        );
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(bytes, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return $"{number % 1_000_000:000000}";
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
