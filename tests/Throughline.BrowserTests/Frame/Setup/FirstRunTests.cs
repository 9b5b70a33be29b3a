using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Tests.Frame.Rosters;
using Xunit;

namespace Throughline.BrowserTests.Frame.Setup;

/// <summary>A new user's way: from an empty installation to calendars that are in, with a roster and calendars of one's own.</summary>
public sealed class FirstRunTests(Browser browser) : IAsyncLifetime
{
    private const string Admin = "it@pine.example";
    private static readonly string[] Ilds = ["ada", "bea", "cy", "dov", "eve", "fay"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("throughline-first-run-");
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.InProduction();
        var account = await app.Account(Admin);
        await using var db = app.Store.OpenFor("test");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Sysa,
                Start = new DateOnly(2020, 1, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync();
        WriteFiles();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("phone-dark")]
    public async Task From_nothing_to_six_calendars_and_named_leaders_in_at_most_twelve_actions(string screen)
    {
        var page = await browser.Open(app.Root, Screen.Named(screen));
        await page.SignIn(Admin); // 1
        await page.Visit("/setup"); // 2
        await Looks(page, "setup", screen);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Atlanta" }).CheckAsync();
        await Press(page, "Start from this design"); // 3
        await page.GetByLabel("Roster", new() { Exact = true }).SetInputFilesAsync(Named("*.csv"));
        await Press(page, "Look at these files"); // 4
        await Settled(page, "Bring in ");
        await Looks(page, "setup-roster", screen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring in " }).ClickAsync(); // 5
        await Settled(page, "Undo this import");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next: calendars" }).ClickAsync(); // 6
        await page.GetByLabel("Calendar files").SetInputFilesAsync(Named("*.ics"));
        await Press(page, "Match them to ILDs"); // 7
        await Looks(page, "setup-match", screen);
        await Press(page, "Bring in 6 calendars"); // 8
        await Settled(page, "More calendars");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("6 calendars are in");
        await Looks(page, "setup-calendars", screen);
        await page.GetByRole(AriaRole.Link, new() { Name = "Next: name the first leaders" }).ClickAsync(); // 9
        await Press(page, "Name them"); // 10
        await Looks(page, "setup-leaders", screen);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "Invite the ILDs and everybody else" }))
            .ToHaveAttributeAsync("href", "/accounts/invite");
    }

    private static async Task Looks(IPage page, string name, string screen)
    {
        await page.Photograph(name, Screen.Named(screen));
        await page.FitsSideways();
        await Axe.FindsNothing(page);
    }

    private static Task Press(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task Settled(IPage page, string words) =>
        Assertions.Expect(page.GetByText(words).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    private string[] Named(string pattern) => Directory.GetFiles(folder.FullName, pattern);

    private void WriteFiles()
    {
        foreach (var (name, text) in PineRoster.Files(Ilds, "2026-08-17"))
        {
            Write(name, text);
        }
        foreach (var ild in Ilds)
        {
            Write($"{ild}.ics", Calendar(ild));
        }
    }

    private static string Calendar(string ild)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n");
        for (var day = 1; day <= 20; day++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"BEGIN:VEVENT\r\nUID:{ild}-{day}\r\nDTSTAMP:20261001T000000Z\r\nDTSTART:202610{day:00}T140000Z\r\nDTEND:202610{day:00}T153000Z\r\nSUMMARY:Walkthrough\r\nATTENDEE:mailto:p.{ild}@pine.example\r\nEND:VEVENT\r\n"
            );
        }
        return text.Append("END:VCALENDAR\r\n").ToString();
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
