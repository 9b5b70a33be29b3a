using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Hosting;
using Throughline.Hosting.SignIn;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn;

public sealed class UsersCommandTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_account_of_an_empty_installation_is_its_administrator()
    {
        var store = await databases.Fresh();
        Assert.Equal(0, await Run(store, "add", "--email", "it@harbor.example", "--seat", "SENR"));
        Assert.Equal(0, await Run(store, "add", "--email", "two@harbor.example", "--seat", "RECO"));
        await using var db = store.OpenFor("test");
        Assert.Equal(
            [Seat.Reco, Seat.Senr, Seat.Sysa],
            (await db.RoleGrants.Select(grant => grant.Seat).ToListAsync(Stop)).OrderBy(
                seat => seat.Word(),
                StringComparer.Ordinal
            )
        );
        var two = await db.Users.SingleAsync(each => each.NormalizedEmail == "TWO@HARBOR.EXAMPLE", Stop);
        Assert.False((await db.ReaderOf(two, null, Stop)).Holds(Seat.RecoIdle));
        // A first password is made for the administrator alone; whoever comes later chooses their own by a link.
        var one = await db.Users.SingleAsync(each => each.NormalizedEmail == "IT@HARBOR.EXAMPLE", Stop);
        Assert.NotNull(one.PasswordHash);
        Assert.Null(two.PasswordHash);
        Assert.Equal(two.Id, (await db.SignInLinks.SingleAsync(Stop)).AccountId);
    }

    [Fact]
    public async Task The_first_administrator_is_one_as_soon_as_the_roster_says_a_zone_where_it_is_still_yesterday()
    {
        // Half past seven in the evening in Chicago.
        var store = await databases.Fresh(clock: new HandClock(new DateTimeOffset(2026, 11, 30, 1, 30, 0, TimeSpan.Zero)));
        await using var db = store.OpenFor("users add");
        Assert.Null((await new Accounts(db).Add("it@harbor.example", [Seat.Sysa], null, Stop)).Refusal);
        await Harbor.Import(store);
        var account = await db.Users.SingleAsync(Stop);
        Assert.True((await db.ReaderOf(account, await db.District.SingleAsync(Stop), Stop)).Holds(Seat.Sysa));
    }

    [Fact]
    public async Task Whoever_has_an_account_under_another_address_is_told_so()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using var db = store.OpenFor("users add");
        var address = await db.PersonEmails.OrderBy(each => each.Id).FirstAsync(Stop);
        await using var site = await Website.Of(store);
        await site.Account("by.another.name@harbor.example", address.PersonId);
        var told = await new Accounts(db).Add(address.Address, [Seat.Data], null, Stop);
        Assert.Contains("by.another.name@harbor.example", told.Refusal, StringComparison.Ordinal);
        Assert.Equal(1, await db.Users.CountAsync(Stop));
    }

    [Theory]
    [InlineData(1, "add", "--email", "no address", "--seat", "SYSA")]
    [InlineData(1, "add", "--email", "ana@harbor.example", "--seat", "ILD")]
    [InlineData(2, "add", "--email", "ana@harbor.example", "--seat", "KING")]
    [InlineData(2, "add", "--email", "ana@harbor.example")]
    [InlineData(1, "disable", "--email", "nobody@harbor.example")]
    [InlineData(1, "reset", "--email", "nobody@harbor.example")]
    public async Task What_cannot_be_is_refused_and_nothing_is_kept(int code, params string[] line)
    {
        var store = await databases.Fresh();
        Assert.Equal(code, await Run(store, line));
        await using var db = store.OpenFor("test");
        Assert.False(await db.Users.AnyAsync(Stop));
        Assert.False(await db.RoleGrants.AnyAsync(Stop));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("reset")]
    public async Task Disable_and_reset_end_sessions_of_a_running_application(string verb)
    {
        var store = await databases.Fresh();
        await using var site = await Website.Of(store);
        await site.Account("ana@harbor.example");
        var browser = await site.SignedIn("ana@harbor.example");
        Assert.Equal(0, await Run(store, verb, "--email", "ana@harbor.example"));
        for (var tries = 0; tries < 40; tries++)
        {
            if ((await browser.GetAsync(new Uri("/account", UriKind.Relative), Stop)).StatusCode == HttpStatusCode.Redirect)
            {
                var again = await Website.Post(
                    site.Visitor(),
                    "/sign-in",
                    new() { ["email"] = "ana@harbor.example", ["password"] = Website.Password }
                );
                Assert.Equal(HttpStatusCode.OK, again.StatusCode);
                return;
            }
            await Task.Delay(500, Stop);
        }
        Assert.Fail("The session goes on.");
    }

    private static Task<int> Run(Store store, params string[] line) => CommandLine.Run(["users", .. line, "--db", store.File!]);
}
