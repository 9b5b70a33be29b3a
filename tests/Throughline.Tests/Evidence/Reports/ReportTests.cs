using System.Globalization;
using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using CsvHelper;
using Parquet;
using Throughline.Access;
using Throughline.Evidence;
using Throughline.Evidence.Observations;
using Throughline.Evidence.Reports;
using Throughline.Evidence.SelfReports;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Tests.Persistence.Jobs;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Evidence.Reports;

public sealed class ReportTests(Databases databases, ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_draft_is_made_published_and_read_by_everybody_with_silent_sources_shown_silent(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        await Record(harbor.Store);
        var office = await harbor.With(Seat.Data, "office");
        var luis = await harbor.As("luis-moreno");
        Assert.Contains("No report has been published yet", await Read(luis, "/evidence"), StringComparison.Ordinal);

        await Website.Post(office, "/evidence", new() { ["From"] = "2025-08-25", ["To"] = "2026-03-18" }, "Make");
        Assert.Contains("It begins in a moment", await Read(office, "/evidence"), StringComparison.Ordinal);
        Assert.DoesNotContain("begins in a moment", await Read(luis, "/evidence"), StringComparison.Ordinal);
        // Asked for twice, it is made once.
        await Website.Post(
            office,
            "/evidence",
            new() { ["From"] = "2025-08-25", ["To"] = "2026-03-18" },
            to: "/evidence?handler=Make",
            form: "/evidence/release-desk"
        );
        Assert.Equal(1, await Running.Node(harbor.Store, [MakeReport.Job]).RunDue(Stop));
        Assert.Contains("draft, not published", await Read(office, "/evidence"), StringComparison.Ordinal);
        Assert.Contains("No report has been published yet", await Read(luis, "/evidence"), StringComparison.Ordinal);
        var draft = (await Website.Page(office, "/evidence")).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(luis, $"/evidence/report.xlsx?id={draft}"));
        await Website.Post(office, "/evidence", new() { ["id"] = draft }, "Publish");

        var page = await Website.Page(luis, "/evidence");
        var text = page.Body!.TextContent;
        // Story 25: consultancy less promising by two kinds, networks without enough evidence, no calendar invented.
        var parts = page.QuerySelectorAll("section[aria-labelledby=h-parts] tbody tr")
            .ToDictionary(row => row.QuerySelector("th")!.FirstChild!.TextContent, row => row.QuerySelector("td")!.TextContent);
        Assert.Contains("Less promising", parts["Consultancy"], StringComparison.Ordinal);
        Assert.Contains("Not enough evidence", parts["How ILDs convene principals in networks"], StringComparison.Ordinal);
        Assert.Contains("Silent", text, StringComparison.Ordinal);
        Assert.Contains("No calendar covers these days", text, StringComparison.Ordinal);
        Assert.Contains("1 of 5", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Marisol", text, StringComparison.Ordinal);
        using var book = new ZipArchive(
            await luis.GetStreamAsync(new Uri($"/evidence/report.xlsx?id={draft}", UriKind.Relative), Stop)
        );
        Assert.Equal(
            4,
            book.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
        );
        var file = await luis.GetStringAsync(new Uri($"/evidence/report.html?id={draft}", UriKind.Relative), Stop);
        Assert.Contains("<style>", file, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", file, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await Website.Post(luis, "/evidence", [], to: "/evidence?handler=Make", form: "/notices/choices")).StatusCode
        );
    }

    [Fact]
    public async Task A_database_without_a_district_gives_a_report_of_silence_and_no_figure()
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("report");
        var report = await new Reporting(db, null!).Of(
            new(2025, 9, 1),
            new(2026, 6, 1),
            new(2026, 6, 2),
            _ => Task.CompletedTask,
            Stop
        );
        Assert.All(report.Findings, one => Assert.True(one.IsSilent && one.Silence.Length > 0, one.Question));
        Assert.All(Enum.GetValues<Support>(), support => Assert.Equal(Rating.NotEnough, report.RatingOf(support)));
        Assert.Equal("All four supports are without enough evidence", report.Title);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Open_data_carries_every_column_in_its_codebook(string format)
    {
        var folder = databases.Folder("open-data");
        var report = new DistrictReport
        {
            District = "=cmd()",
            From = new(2025, 9, 1),
            To = new(2026, 6, 1),
            Ilds = 6,
            Principals = 74,
            Findings =
            [
                Finding.Counted("plate", SourceKind.Ilds, 4, 6, "=6 ILDs", ""),
                Finding.Silent("first-call", SourceKind.Principals, "Nobody was asked."),
            ],
        };
        OpenTable[] tables =
        [
            ReportTables.Ratings(report),
            ReportTables.Findings(report),
            ReportTables.Gaps(report),
            ReportTables.Rules(),
        ];
        await OpenFiles.Write(folder, tables, format, Stop);
        using var text = new StreamReader(Path.Combine(folder, "codebook.csv"));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var explained = csv.GetRecords<dynamic>().Select(row => $"{row.table}.{row.column}").ToList();
        Assert.Equal(tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")), explained);
        if (format == "parquet")
        {
            await using var reader = await ParquetReader.CreateAsync(
                Path.Combine(folder, "findings.parquet"),
                cancellationToken: Stop
            );
            Assert.Equal(tables[1].Columns.Select(column => column.Name), reader.Schema.DataFields.Select(field => field.Name));
        }
        else
        {
            Assert.Contains(
                "'=6 ILDs",
                await File.ReadAllTextAsync(Path.Combine(folder, "findings.csv"), Stop),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task The_report_is_a_tagged_PDF_where_a_browser_is_there()
    {
        Assert.SkipWhen(ReportPdf.Browser is null, ReportPdf.Missing);
        var pdf = await ReportPdf.Of(
            "<!DOCTYPE html><html lang=\"en\"><title>Evidence</title><h1>Evidence</h1><p>One.</p></html>",
            Stop
        );
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        output.WriteLine($"{pdf.Length:N0} bytes");
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
    }

    // Five of six ILDs say that a consultancy did not help, an observer coded it, and nobody speaks of networks.
    private static async Task Record(Store store)
    {
        await using var db = store.OpenFor("test");
        var ilds = db
            .Assignments.Where(one => one.Kind == AssignmentKind.LeadsNetwork)
            .Select(one => one.PersonId)
            .Distinct()
            .Take(5)
            .ToList();
        db.IldAccounts.AddRange(
            ilds.Select(
                (ild, at) =>
                    new IldAccount
                    {
                        AuthorId = ild,
                        SubjectId = ild,
                        Aspect = Aspect.Consultancy.Key,
                        Day = new(2026, 2, 4),
                        Text = "Marisol said so.",
                        Codes = [at == 0 ? "own-practice" : "school-results"],
                        Codebook = 1,
                        MayCount = true,
                    }
            )
        );
        var seen = new Observation
        {
            Day = new(2026, 2, 4),
            Aspect = Aspect.Consultancy.Key,
            What = "Consultancy",
            Codebook = 1,
            By = "somebody",
        };
        db.Observations.Add(seen);
        await db.SaveChangesAsync(Stop);
        db.ObservedMinutes.AddRange(
            new ObservedMinutes
            {
                ObservationId = seen.Id,
                Code = "school-results",
                Minutes = 30,
            },
            new ObservedMinutes
            {
                ObservationId = seen.Id,
                Code = "principal",
                Minutes = 8,
            },
            new ObservedMinutes
            {
                ObservationId = seen.Id,
                Code = "own-practice",
                Minutes = 2,
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient browser, string path) =>
        (await browser.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode;

    private static async Task<string> Read(HttpClient browser, string path) =>
        (await Website.Page(browser, path)).Body!.TextContent;
}
