using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Frame.Setup;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Setup;

public sealed class PromiseTests(Databases databases)
{
    private const string Admin = "it@harbor.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_version_is_signed_at_once_and_a_widening_after_thirty_days_of_which_those_concerned_are_told()
    {
        var clock = new HandClock(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));
        await using var site = await Website.Of(await databases.Fresh(clock: clock));
        await Harbor.Import(site.Store);
        var browser = await Administrator(site);
        await Website.Post(browser, "/promise", new() { ["SignedBy"] = " " }, "sign");
        Assert.Equal(0, await Version(site.Store));
        await Website.Post(browser, "/promise", new() { ["SignedBy"] = "Dr. Ingeborg Salter" }, "sign");
        Assert.Equal(1, await Version(site.Store));

        await Website.Post(
            browser,
            "/promise",
            new() { ["Widening"] = "Where a visit takes place.", ["Reason"] = "To plan travel." },
            "widen"
        );
        await using (var db = site.Store.OpenFor("test"))
        {
            var ilds = await db
                .People.Where(person => person.Role == PersonRole.Ild)
                .Select(person => person.Id)
                .ToListAsync(Stop);
            var told = await db
                .Notices.Where(notice => notice.Kind == Promise.Letter.Name)
                .ToDictionaryAsync(notice => notice.PersonId, notice => notice.Text, Stop);
            Assert.Equal(6, ilds.Count);
            Assert.All(ilds, ild => Assert.Contains("Where a visit takes place.", told[ild], StringComparison.Ordinal));
            Assert.All(ilds, ild => Assert.Contains("April 1, 2026", told[ild], StringComparison.Ordinal));
            Assert.Equal(told.Count, await db.Letters.CountAsync(Stop));
        }

        clock.Move(TimeSpan.FromDays(29));
        browser = await site.SignedIn(Admin); // Nobody stays signed in that long.
        var early = await Website.Post(browser, "/promise", new() { ["SignedBy"] = "Dr. Ingeborg Salter" }, "sign");
        Assert.Contains("30 days", await early.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(1, await Version(site.Store));
        clock.Move(TimeSpan.FromDays(1));
        browser = await site.SignedIn(Admin);
        await Website.Post(browser, "/promise", new() { ["SignedBy"] = "Dr. Ingeborg Salter" }, "sign");
        Assert.Equal(2, await Version(site.Store));
        using var page = await Website.Page(browser, "/promise");
        Assert.Contains(
            "Where a visit takes place.",
            page.QuerySelector("article.paper")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task<int> Version(Store store)
    {
        await using var db = store.OpenFor("test");
        return await db.District.Select(district => district.PromiseVersion).SingleAsync(Stop);
    }

    private static async Task<HttpClient> Administrator(Website site)
    {
        var account = await site.Account(Admin);
        await using var db = site.Store.OpenFor("test");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Sysa,
                Start = new DateOnly(2020, 1, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync(Stop);
        return await site.SignedIn(Admin);
    }
}
