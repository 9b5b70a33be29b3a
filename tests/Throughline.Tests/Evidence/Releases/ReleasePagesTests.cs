using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Releases;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.Evidence.Releases;

public sealed class ReleasePagesTests(Databases databases)
{
    private const string Project = "Study of visits";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_release_goes_out_by_two_people_without_whoever_stays_out_and_everybody_in_it_sees_so(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        await Fill(harbor);
        var (one, other) = (await harbor.With(Seat.Data, "one"), await harbor.With(Seat.Data, "other"));
        var marisol = await harbor.As("marisol-vega");
        await Website.Post(marisol, "/research-choice", []);
        await Ask(one, "2025-09-01", "2026-02-27");

        // Nobody lets out what they asked for themselves, and nothing is to be read before.
        var id = (await Website.Page(other, "/evidence/release-desk")).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        var own = await Website.Post(one, "/evidence/release-desk", new() { ["id"] = id }, "LetOut");
        Assert.Contains("somebody else of the data office decides", await Text(own), StringComparison.Ordinal);
        var researcher = await Researcher(harbor);
        Assert.Equal(HttpStatusCode.NotFound, await Status(researcher, $"/evidence/releases/{id}/csv"));
        var let = await Website.Post(other, "/evidence/release-desk", new() { ["id"] = id }, "LetOut");
        Assert.Equal(HttpStatusCode.Redirect, let.StatusCode);

        // Six ILDs had time, one of them stays out.
        using var zip = new ZipArchive(
            await researcher.GetStreamAsync(new Uri($"/evidence/releases/{id}/csv", UriKind.Relative), Stop)
        );
        Assert.Equal(["codebook.csv", "ild_weeks.csv"], zip.Entries.Select(entry => entry.Name));
        using var rows = new StreamReader(await zip.GetEntry("ild_weeks.csv")!.OpenAsync(Stop));
        var text = await rows.ReadToEndAsync(Stop);
        Assert.Equal(
            5,
            text.Split('\n').Skip(1).Select(row => row.Split(',')[0]).Where(name => name.Length > 0).Distinct().Count()
        );
        Assert.DoesNotContain("2025", text, StringComparison.Ordinal);
        Assert.Contains(Project, await Read(researcher, "/evidence/releases"), StringComparison.Ordinal);
        Assert.Contains("Nothing about you is in it", await Read(marisol, "/evidence/releases"), StringComparison.Ordinal);
        var denise = await harbor.As("denise-okafor");
        Assert.Contains("Your weeks are in it", await Read(denise, "/evidence/releases"), StringComparison.Ordinal);
        Assert.DoesNotContain(Project, await Read(denise, "/evidence/releases"), StringComparison.Ordinal);
        Assert.Contains("a release to researchers", await Read(denise, "/notices"), StringComparison.Ordinal);

        // The same days do not go out a second time.
        var again = await Ask(one, "2026-02-23", "2026-03-18");
        Assert.Contains($"went out in release {id}", await Text(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_read_no_release_finds_nothing_there_and_the_data_office_does_not_read_the_rows()
    {
        await using var harbor = await HarborSite.Open(databases);
        var office = await harbor.With(Seat.Data, "one");
        Assert.Equal(HttpStatusCode.NotFound, await Status(office, "/evidence/releases"));
        Assert.Equal(HttpStatusCode.OK, await Status(office, "/evidence/release-desk"));
        var helen = await harbor.As("helen-marchetti");
        foreach (var path in new[] { "/evidence/releases", "/evidence/release-desk", "/evidence/releases/1/csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(helen, path));
        }
        // A researcher toward whom nobody has consented.
        var declined = await harbor.With(Seat.Rsch, "declined");
        Assert.Equal(HttpStatusCode.NotFound, await Status(declined, "/evidence/releases"));
        var auditor = await harbor.With(Seat.Audr, "auditor");
        Assert.Equal(HttpStatusCode.OK, await Status(auditor, "/evidence/releases"));
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient browser, string from, string to) =>
        await Website.Post(
            browser,
            "/evidence/release-desk",
            new()
            {
                ["Project"] = Project,
                ["Purpose"] = "How time with principals changes.",
                ["From"] = from,
                ["To"] = to,
            }
        );

    // Approved, and toward one ILD who consents.
    private static async Task<HttpClient> Researcher(HarborSite harbor)
    {
        var browser = await harbor.With(Seat.Rsch, "researcher");
        await using var db = harbor.Store.OpenFor("test");
        var account = await db.Users.SingleAsync(user => user.Email == "researcher@evidence.example", Stop);
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Rsch,
                SubjectPersonId = await harbor.IdOf("denise-okafor"),
                Start = new(2025, 8, 1),
                GivenBy = "test",
                ApprovedBy = "senior@harbor.example",
            }
        );
        await db.SaveChangesAsync(Stop);
        return browser;
    }

    private static async Task Fill(HarborSite harbor)
    {
        await using var db = harbor.Store.OpenFor("test");
        var ilds = await db
            .Assignments.Where(one => one.Kind == AssignmentKind.LeadsNetwork)
            .Select(one => one.PersonId)
            .Distinct()
            .OrderBy(id => id)
            .Take(6)
            .ToListAsync(Stop);
        var marisol = await harbor.IdOf("marisol-vega");
        var six = ilds.Contains(marisol) ? ilds : [.. ilds.Take(5), marisol];
        db.WeeksOfTime.AddRange(
            six.SelectMany(ild =>
                Enumerable.Range(0, 4).Select(week => WeekOf(ild, new DateOnly(2025, 9, 8).AddDays(7 * week)))
            )
        );
        await db.SaveChangesAsync(Stop);
    }

    private static WeekOfTime WeekOf(long ild, DateOnly monday) =>
        new()
        {
            OwnerId = ild,
            Monday = monday,
            CountedSeconds = 40 * 3_600,
            ContractSeconds = 40 * 3_600,
            ProtectedSeconds = 0,
            BrokenSeconds = 0,
            Displaced = 0,
            WithPrincipals = 20 * 3_600L * WeekOfTime.PartsOfSecond,
            Instruction = 15 * 3_600L * WeekOfTime.PartsOfSecond,
            ToConfirm = 0,
            Accountability = 0,
            Evaluation = 0,
            PrincipalsOtherMatters = 0,
            OwnLearning = 0,
            RequestsAndHearings = 0,
            Travel = 0,
            CentralMeetings = 0,
        };

    private static async Task<HttpStatusCode> Status(HttpClient browser, string path) =>
        (await browser.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode;

    private static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

    private static async Task<string> Read(HttpClient browser, string path) =>
        (await Website.Page(browser, path)).Body!.TextContent;
}
