using Throughline.Access;
using Throughline.Frame.Seats;
using Xunit;

namespace Throughline.BrowserTests.Hosting.SignIn;

public sealed class AccountListTests(Browser browser) : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.InProduction();
        var administrator = await app.Account("it@harbor.example");
        var auditor = await app.Account("auditor@harbor.example");
        await using var db = app.Store.OpenFor("test");
        foreach (
            var (account, seat) in new[] { (administrator.Id, Seat.Sysa), (auditor.Id, Seat.Audr), (auditor.Id, Seat.Data) }
        )
        {
            db.RoleGrants.Add(
                new RoleGrant
                {
                    AccountId = account,
                    Seat = seat,
                    Start = new DateOnly(2026, 7, 1),
                    GivenBy = "it@harbor.example",
                }
            );
        }
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("wide")]
    [InlineData("phone-dark")]
    public async Task Accounts_grants_and_settings_are_accessible(string screen)
    {
        var page = await browser.Open(app.Root, Screen.Named(screen));
        await page.SignIn("it@harbor.example");
        foreach (var path in (string[])["/accounts", "/accounts/invite", "/accounts/2", "/grants", "/sign-in-settings"])
        {
            await page.Visit(path);
            await page.Photograph(path[1..].Replace('/', '-'), Screen.Named(screen));
            await Axe.FindsNothing(page);
            await page.FitsSideways();
        }
    }
}
