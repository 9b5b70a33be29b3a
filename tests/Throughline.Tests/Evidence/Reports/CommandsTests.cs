using Microsoft.Data.Sqlite;
using Throughline.Hosting;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Evidence.Reports;

public sealed class CommandsTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_is_written_as_page_and_workbook_and_open_data_with_its_codebook()
    {
        var (db, folder) = await Harbored();
        foreach (var file in new[] { "report.html", "report.xlsx" })
        {
            Assert.Equal(
                0,
                await CommandLine.Run([
                    "report",
                    "--from",
                    "2025-08-25",
                    "--to",
                    "2026-03-18",
                    "--out",
                    Path.Combine(folder, file),
                    "--db",
                    db,
                    "--as-of",
                    "2026-03-19",
                ])
            );
        }
        var html = await File.ReadAllTextAsync(Path.Combine(folder, "report.html"), Stop);
        Assert.Contains("All four supports are without enough evidence", html, StringComparison.Ordinal);
        Assert.Contains("Harbor Unified", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Luis Moreno", html, StringComparison.Ordinal);
        Assert.Equal(
            "PK",
            System.Text.Encoding.ASCII.GetString((await File.ReadAllBytesAsync(Path.Combine(folder, "report.xlsx"), Stop))[..2])
        );

        var open = Path.Combine(folder, "open");
        Assert.Equal(0, await CommandLine.Run(["export", open, "--pseudonymise", "--db", db, "--as-of", "2026-03-19"]));
        Assert.Equal(
            ["codebook.csv", "differences.csv", "findings.csv", "ild_weeks.csv", "ratings.csv", "rules.csv"],
            Directory.GetFiles(open).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        );
        SqliteConnection.ClearAllPools();
    }

    [Theory]
    [InlineData("report", "--from", "2025-08-25", "--to", "2026-03-18", "--out", "report.txt")]
    [InlineData("report", "--from", "2025-02-30", "--to", "2026-03-18", "--out", "report.html")]
    [InlineData("report", "--from", "2026-03-18", "--to", "2025-08-25", "--out", "report.html")]
    [InlineData("export", "open-data", "--format", "xml")]
    public async Task What_cannot_be_is_wrong_usage_and_writes_nothing(params string[] line)
    {
        Assert.Equal(2, await CommandLine.Run(line));
        Assert.False(File.Exists(line[^1]) || Directory.Exists("open-data"));
    }

    private async Task<(string Db, string Folder)> Harbored()
    {
        var folder = databases.Folder("report");
        var store = new Store(Path.Combine(folder, "harbor.db"), TimeProvider.System);
        await store.Upgrade();
        await Harbor.Import(store);
        return (store.File!, folder);
    }
}
