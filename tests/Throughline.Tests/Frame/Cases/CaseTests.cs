using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Cases;
using Throughline.Frame.Seats;
using Throughline.Tests.Access.Cells;
using Xunit;

namespace Throughline.Tests.Frame.Cases;

/// <summary>A records request from its opening to the package, by two officers.</summary>
public sealed class CaseTests(CellsApart cells) : IClassFixture<CellsApart>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_opens_records_once_a_second_officer_confirms_it_holds_them_and_hands_over_a_numbered_package()
    {
        using var first = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Reco)!);
        using var second = await SecondOfficer();
        var opened = await Website.Post(
            first,
            "/cases",
            new()
            {
                ["Number"] = "2026-14",
                ["Scope"] = "All records on support, state records law",
                ["People"] = "luis.moreno@harbor.example",
            }
        );
        var path = opened.Headers.Location!.ToString();
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await first.GetAsync(new Uri($"{path}/package", UriKind.Relative), Stop)).StatusCode
        );
        await Website.Post(first, path, new(), "confirm");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await first.GetAsync(new Uri($"{path}/package", UriKind.Relative), Stop)).StatusCode
        );

        await Website.Post(second, path, new(), "confirm");
        await Website.Post(first, path, new(), "hold");
        var found = await Website.Page(first, $"{path}/package");
        Assert.Contains(Token(RecordKind.R09), found.Body!.TextContent, StringComparison.Ordinal);
        await Website.Post(
            first,
            $"{path}/package",
            new()
            {
                ["table"] = "support_notes",
                ["key"] = Convert.ToString(Id(RecordKind.R09), CultureInfo.InvariantCulture)!,
                ["reason"] = "Names a third person",
            },
            "redact"
        );
        using var package = await Website.Post(first, $"{path}/package", new());
        using var zip = new ZipArchive(await package.Content.ReadAsStreamAsync(Stop));
        var texts = string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        Assert.DoesNotContain(Token(RecordKind.R09), texts, StringComparison.Ordinal);
        Assert.Contains("Names a third person", texts, StringComparison.Ordinal);
        Assert.Contains(Token(RecordKind.R11), texts, StringComparison.Ordinal);
        Assert.Contains("00001.txt", texts, StringComparison.Ordinal);

        await using var db = cells.Scene.Store.OpenFor("test");
        Assert.Single(await db.LegalHolds.Where(hold => hold.CaseNumber == "2026-14").ToListAsync(Stop));
        Assert.Equal(1, (await db.Set<Production>().SingleAsync(each => each.By == "reco@seats.example", Stop)).Redacted);
        await Website.Post(first, path, new(), "close");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await first.GetAsync(new Uri($"{path}/package", UriKind.Relative), Stop)).StatusCode
        );
    }

    private string Token(RecordKind kind) =>
        cells.Records.Single(record => record.Kind.Name == "SupportNote" && record.Kind.Kind == kind).Plant.Token;

    private object Id(RecordKind kind) =>
        cells.Records.Single(record => record.Kind.Name == "SupportNote" && record.Kind.Kind == kind).Plant.Id!;

    private async Task<HttpClient> SecondOfficer()
    {
        var account = await cells.Site.Account("second@seats.example");
        await using (var db = cells.Scene.Store.OpenFor("test"))
        {
            db.RoleGrants.Add(
                new RoleGrant
                {
                    AccountId = account.Id,
                    Seat = Seat.Reco,
                    SubjectPersonId = cells.Scene.Ild.Id,
                    Start = new DateOnly(2025, 9, 1),
                    GivenBy = "test",
                    ApprovedBy = "senr@seats.example",
                }
            );
            await db.SaveChangesAsync(Stop);
        }
        return await cells.Site.SignedIn("second@seats.example");
    }
}
