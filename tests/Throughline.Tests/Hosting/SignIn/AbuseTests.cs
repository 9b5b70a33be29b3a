using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Throughline.Hosting.SignIn;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn;

/// <summary>The abuses of signing in, one line each; <c>docs/asvs.md</c> names them by requirement.</summary>
public sealed class AbuseTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/week", "/week")]
    [InlineData("/week?day=2026-11-24#x", "/week?day=2026-11-24#x")]
    [InlineData("/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("\\\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("/%0d%0aSet-Cookie:x", "/%0d%0aSet-Cookie:x")]
    [InlineData("/x\r\nSet-Cookie: y", "/")]
    [InlineData("~/week", "/")]
    [InlineData("week", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Nobody_is_led_away_however_the_address_is_spelt(string? asked, string led) =>
        Assert.Equal(led, LocalPath.Or(asked, "/"));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost@evil.example")]
    public async Task Another_host_name_is_refused(string host)
    {
        await using var site = await Website.Of(await databases.Fresh());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.TryAddWithoutValidation("Host", host);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_mailed_link_begins_with_the_configured_address_whatever_the_request_says()
    {
        var letters = new Letterbox();
        await using var site = await Website.Of(
            await databases.Fresh(),
            adjust: builder =>
            {
                letters.Hang(builder);
                builder.Configuration.AddInMemoryCollection([new("Throughline:Address", "https://throughline.harbor.example")]);
            }
        );
        await site.Account("ana@harbor.example");
        var browser = site.Visitor();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        await Website.Post(browser, "/sign-in/forgot", new() { ["email"] = "ana@harbor.example" });
        for (var tries = 0; letters.Letters.Count == 0 && tries < 200; tries++)
        {
            await Task.Delay(25, Stop);
        }
        var letter = letters.Letters.Single();
        Assert.DoesNotContain("evil", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', letter.Subject);
    }

    [Fact]
    public async Task Forwarded_headers_are_believed_from_nobody_who_is_not_named()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = site.Visitor();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        var page = await browser.GetAsync(Path("/sign-in"), Stop);
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Five_wrong_passwords_close_an_address_that_nobody_has_just_as_well()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        foreach (var email in (string[])["ana@harbor.example", "nobody@harbor.example"])
        {
            var texts = new HashSet<string>();
            for (var each = 0; each < 7; each++)
            {
                var answer = await Website.Post(
                    site.Visitor(),
                    "/sign-in",
                    new() { ["email"] = email, ["password"] = "wrong" }
                );
                texts.Add($"{answer.StatusCode}");
            }
            Assert.Equal(["OK"], texts);
        }
        var right = await Website.Post(
            site.Visitor(),
            "/sign-in",
            new() { ["email"] = "ANA@harbor.example", ["password"] = Website.Password }
        );
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_no_more_than_five()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var right = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ =>
                    Website.Post(
                        site.Visitor(),
                        "/sign-in",
                        new() { ["email"] = "ana@harbor.example", ["password"] = "a wrong long phrase" }
                    )
                )
        );
        Assert.All(right, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var after = await Website.Post(
            site.Visitor(),
            "/sign-in",
            new() { ["email"] = "ana@harbor.example", ["password"] = Website.Password }
        );
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in?handler=Passkey")]
    [InlineData("/sign-in?handler=PasskeyOptions")]
    [InlineData("/sign-in/forgot")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        await using var site = await Website.Of(await databases.Fresh());
        using var form = new FormUrlEncodedContent([new("email", "ana@harbor.example")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().PostAsync(Path(path), form, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/accounts/invite")]
    [InlineData("/accounts/1?handler=End")]
    [InlineData("/grants?handler=Approve")]
    [InlineData("/sign-in-settings?handler=Add")]
    public async Task Permission_is_decided_before_the_forms_token(string path)
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var browser = await site.SignedIn("ana@harbor.example");
        using var form = new FormUrlEncodedContent([new("x", "y")]);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Path(path), form, Stop)).StatusCode);
    }

    [Fact]
    public async Task Too_many_fields_and_too_large_bodies_are_refused_with_a_plain_answer()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var many = string.Join('&', Enumerable.Range(0, 5_000).Select(each => $"f{each}=1"));
        using var form = new StringContent(many, Encoding.ASCII, "application/x-www-form-urlencoded");
        var answer = await site.Visitor().PostAsync(Path("/sign-in"), form, Stop);
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task A_passkey_that_nobody_was_asked_for_opens_nothing()
    {
        await using var site = await Website.Of(await databases.Fresh());
        foreach (
            var credential in (string[])
                ["", "{}", "nonsense", """{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}"""]
        )
        {
            var answer = await Website.Post(site.Visitor(), "/sign-in", new() { ["credential"] = credential }, "Passkey");
            Assert.Equal("/sign-in?refused=passkey", answer.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task Fields_that_no_form_has_change_nothing()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var browser = await site.SignedIn("ana@harbor.example");
        await Website.Post(
            browser,
            "/account/password",
            new()
            {
                ["Current"] = Website.Password,
                ["Password"] = "other words altogether",
                ["Repeated"] = "other words altogether",
                ["Own.Email"] = "eve@harbor.example",
                ["Own.PersonId"] = "1",
                ["Own.EndedAt"] = "2020-01-01",
            }
        );
        await using var db = site.Store.OpenFor("test");
        var account = db.Users.Single();
        Assert.Equal(("ana@harbor.example", null, null), (account.Email, account.PersonId, account.EndedAt));
    }

    [Fact]
    public async Task What_is_signed_in_is_not_stored_and_runs_no_foreign_script()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var page = await (await site.SignedIn("ana@harbor.example")).GetAsync(Path("/account"), Stop);
        Assert.True(page.Headers.CacheControl!.NoStore);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Another_persons_session_cannot_be_ended()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        await site.Account("eve@harbor.example");
        var ana = await site.SignedIn("ana@harbor.example");
        var eve = await site.SignedIn("eve@harbor.example");
        var answer = await Website.Post(eve, "/account", new() { ["id"] = "1" }, "End");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync(Path("/account"), Stop)).StatusCode);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
