using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary><c>throughline report</c>: the evidence report as a file.</summary>
internal static class ReportCommand
{
    private static readonly string[] Kinds = [".html", ".pdf", ".xlsx"];

    /// <param name="pages">The services by which pages are drawn, for a database.</param>
    public static Command Create(Func<Store, IServiceProvider> pages)
    {
        var from = DayOption.Required("--from", "First day, such as 2025-08-25.");
        var to = DayOption.Required("--to", "Last day.");
        var file = new Option<FileInfo>("--out") { Description = "FILE.html, FILE.pdf or FILE.xlsx.", Required = true };
        file.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !Kinds.Contains(Path.GetExtension(token.Value), StringComparer.OrdinalIgnoreCase)
            )
            {
                result.AddError("--out ends in .html, .pdf or .xlsx.");
            }
        });
        var command = new Command(
            "report",
            "Writes the evidence report. Example: throughline sample var/harbor && throughline import roster var/harbor && throughline report --from 2025-08-25 --to 2026-03-18 --out var/report.html"
        )
        {
            from,
            to,
            file,
        };
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var (first, last, target) = (parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(file)!);
                if (last < first)
                {
                    await Console.Error.WriteLineAsync("--to lies before --from.");
                    return 2;
                }
                if (target.Extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase) && ReportPdf.Browser is null)
                {
                    await Console.Error.WriteLineAsync(ReportPdf.Missing);
                    return 1;
                }
                var store = await choice.Ready(parsed, stop);
                await Write(store, pages, first, last, target, stop);
                Console.WriteLine(target.FullName);
                return 0;
            }
        );
        return command;
    }

    private static async Task Write(
        Store store,
        Func<Store, IServiceProvider> pages,
        DateOnly from,
        DateOnly to,
        FileInfo file,
        CancellationToken stop
    )
    {
        await using var db = store.OpenFor("report");
        var zone = await db.District.Select(one => one.Zone).FirstOrDefaultAsync(stop);
        var today = DistrictDay.Of(db.Clock.GetUtcNow(), zone);
        var report = await new Reporting(db, new TimeAccounts(db, new RosterCache())).Of(from, to, today, Progress.Step, stop);
        Progress.Say($"Writing {file.Name}...");
        var bytes = file.Extension.ToLowerInvariant() switch
        {
            ".xlsx" => ReportWorkbook.Of(report),
            var kind => await Page(kind),
        };
        // Whole or not at all.
        var beside = file.FullName + ".part";
        await File.WriteAllBytesAsync(beside, bytes, stop);
        File.Move(beside, file.FullName, overwrite: true);

        async Task<byte[]> Page(string kind)
        {
            using var scope = pages(store).CreateScope();
            var html = await scope.ServiceProvider.GetRequiredService<ReportHtml>().Of(report);
            return kind == ".pdf" ? await ReportPdf.Of(html, stop) : System.Text.Encoding.UTF8.GetBytes(html);
        }
    }
}
