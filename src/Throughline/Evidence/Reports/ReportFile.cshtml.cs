using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.Reports;

/// <summary>A made report as a file: HTML, PDF or workbook.</summary>
[Rule(RecordKind.R34)]
internal sealed class ReportFilePage(ThroughlineDb db, Reader reader, ReportHtml html) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kind, long id, CancellationToken stop)
    {
        var drafts = reader.MayAnywhere(RecordKind.R34, Act.Update) || reader.MayAnywhere(RecordKind.R34, Act.Approve);
        if (
            await db
                .MadeReports.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == id && (drafts || one.PublishedAt != null), stop)
            is not { } made
        )
        {
            return NotFound();
        }
        var report = made.Read();
        var name = $"evidence-{report.From:yyyy-MM-dd}-to-{report.To:yyyy-MM-dd}.{kind}";
        switch (kind)
        {
            case "html":
                return File(Encoding.UTF8.GetBytes(await html.Of(report)), "text/html; charset=utf-8", name);
            case "xlsx":
                return File(
                    ReportWorkbook.Of(report),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    name
                );
            case "pdf" when ReportPdf.Browser is null:
                Toast.Say(
                    TempData,
                    "This server has no Chromium to make a PDF with. Print the page, or ask your administrator."
                );
                return Redirect("/evidence");
            case "pdf":
                return File(await ReportPdf.Of(await html.Of(report), stop), "application/pdf", name);
            default:
                return NotFound();
        }
    }
}
