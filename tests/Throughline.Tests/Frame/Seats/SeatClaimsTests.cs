using System.Net;
using Throughline.Access;
using Throughline.Frame.Seats;
using Xunit;

namespace Throughline.Tests.Frame.Seats;

/// <summary>What the menu knows of a reader.</summary>
public sealed class SeatClaimsTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_answers_at_the_gate_in_the_chiefs_place_finds_it_in_the_menu()
    {
        await using var harbor = await HarborSite.Open(databases);
        var keeper = await harbor.Site.Account("gate@harbor.example", await harbor.IdOf("leland-marsh"));
        await using (var db = harbor.Store.OpenFor("test"))
        {
            db.RoleGrants.Add(
                new RoleGrant
                {
                    AccountId = keeper.Id,
                    Seat = Seat.Depx,
                    Gatekeeper = true,
                    Start = new DateOnly(2020, 1, 1),
                    GivenBy = "test",
                }
            );
            await db.SaveChangesAsync(Stop);
        }
        var browser = await harbor.Site.SignedIn("gate@harbor.example");
        var page = await Website.Page(browser, "/account");
        foreach (var path in (string[])["/gate", "/letters"])
        {
            Assert.NotNull(page.QuerySelector($"nav a[href='{path}']"));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        }
    }
}
