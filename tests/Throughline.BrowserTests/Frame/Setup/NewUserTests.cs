using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Throughline.Tests.Frame.Rosters;
using Xunit;

namespace Throughline.BrowserTests.Frame.Setup;

/// <summary>A district's first hour with the program as it is delivered: from no database to the first picture of time.</summary>
public sealed class NewUserTests(Browser browser) : IAsyncLifetime
{
    private const int MostActions = 12;
    private const string Admin = "it@pine.example";
    private const string Phrase = "seven quiet herons over pine";
    private static readonly string[] Ilds = ["ada", "bea", "cy", "dov", "eve", "fay"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("throughline-new-user-");
    private ProgramProcess program = null!;
    private int actions;

    private string Database => Path.Combine(folder.FullName, "pine.db");

    public async ValueTask InitializeAsync()
    {
        WriteFiles();
        var (code, said) = await ProgramProcess.Run(
            Phrase,
            "users",
            "add",
            "--db",
            Database,
            "--email",
            Admin,
            "--seat",
            "SYSA",
            "--password-stdin"
        );
        Assert.True(code == 0, said);
        program = await ProgramProcess.Serve(Database);
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task From_no_database_to_the_first_picture_of_time_in_at_most_twelve_actions()
    {
        var page = await browser.Open(program.Root, Screen.Wide);
        await SignIn(page, Admin, Phrase);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Atlanta" }).CheckAsync();
        await Press(page, "Start from this design");
        await page.GetByLabel("Roster", new() { Exact = true }).SetInputFilesAsync(Path.Combine(folder.FullName, "pine.zip"));
        await Press(page, "Look at these files");
        await Settled(page, "Bring in ");
        await Press(page, "Bring in ", exact: false);
        await Settled(page, "Undo this import");
        await Follow(page, "Next: calendars");
        await page.GetByLabel("Calendar files").SetInputFilesAsync(Directory.GetFiles(folder.FullName, "*.ics"));
        await Press(page, "Match them to ILDs");
        await Press(page, "Bring in 6 calendars");
        await Settled(page, "More calendars");
        await Follow(page, "Next: name the first leaders");
        await Press(page, "Name them");
        var link = await page.Locator("li", new() { HasText = "Dana Deputy" }).Locator("code").InnerTextAsync();
        var dana = await browser.Open(program.Root, Screen.Wide);
        await OpensTheLink(dana, link.Trim());
        await dana.Visit("/district");
        actions++;
        await Assertions.Expect(dana.Locator("h1")).ToHaveCountAsync(1);
        await dana.Photograph("new-user-picture", Screen.Wide);
        // Six ILDs, 30 visits each, of an hour and a half: something is there to be seen.
        await Assertions.Expect(dana.Locator("main")).ToContainTextAsync("6 ILDs");
        Assert.True(actions <= MostActions, $"It takes {actions} actions.");

        await SignsThePromise(page);
        await AnIldSeesTheirWeek();
        Assert.DoesNotContain("   at ", program.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", program.Said, StringComparison.Ordinal);
    }

    // On her own computer she chooses a password that nobody else has seen.
    private async Task OpensTheLink(IPage page, string link)
    {
        actions++;
        await page.GotoAsync(link);
        await page.GetByLabel("New password").FillAsync(Phrase);
        await page.GetByLabel("The same once more").FillAsync(Phrase);
        await Press(page, "Use this password");
        await page.WaitForURLAsync(
            address => address.Contains("/account", StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
    }

    private static async Task SignsThePromise(IPage page)
    {
        await page.Context.ClearCookiesAsync();
        await page.SignIn(Admin, Phrase);
        await page.Visit("/promise");
        await page.GetByLabel("Signed by").FillAsync("Sam Super");
        await page.GetByRole(AriaRole.Button, new() { Name = "It is signed" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Version 1");
    }

    private async Task AnIldSeesTheirWeek()
    {
        var (code, said) = await ProgramProcess.Run(
            Phrase,
            "users",
            "add",
            "--db",
            Database,
            "--email",
            "ada@pine.example",
            "--seat",
            "ILD",
            "--password-stdin"
        );
        Assert.True(code == 0, said);
        var page = await browser.Open(program.Root, Screen.Phone);
        await page.SignIn("ada@pine.example", Phrase);
        await page.Visit("/week");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("with principals");
        await page.Photograph("new-user-week", Screen.Phone);
        await page.FitsSideways();
    }

    private Task SignIn(IPage page, string email, string password)
    {
        actions++;
        return page.SignIn(email, password);
    }

    private Task Press(IPage page, string name, bool exact = true)
    {
        actions++;
        return page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact }).First.ClickAsync();
    }

    private Task Follow(IPage page, string name)
    {
        actions++;
        return page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
    }

    private static Task Settled(IPage page, string words) =>
        Assertions.Expect(page.GetByText(words).First).ToBeVisibleAsync(new() { Timeout = 60_000 });

    private void WriteFiles()
    {
        var since = Day(-120).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var zip = Path.Combine(folder.FullName, "pine.zip");
        using (var roster = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in PineRoster.Files(Ilds, since))
            {
                using var entry = new StreamWriter(roster.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        foreach (var ild in Ilds)
        {
            File.WriteAllText(Path.Combine(folder.FullName, $"{ild}.ics"), Calendar(ild));
        }
    }

    private static DateOnly Day(int from) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(from);

    private static string Calendar(string ild)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n");
        for (var back = -27; back <= 2; back++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"BEGIN:VEVENT\r\nUID:{ild}{back}\r\nDTSTAMP:20261001T000000Z\r\nDTSTART:{Day(back):yyyyMMdd}T160000Z\r\nDTEND:{Day(back):yyyyMMdd}T173000Z\r\nSUMMARY:Walkthrough\r\nATTENDEE:mailto:p.{ild}@pine.example\r\nEND:VEVENT\r\n"
            );
        }
        return text.Append("END:VCALENDAR\r\n").ToString();
    }
}
