using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Reports;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Evidence.Releases;

/// <summary>A release as a zip of its table and the codebook.</summary>
[Rule(RecordKind.R35)]
[Rule(RecordKind.R35, Act.Export)]
internal sealed class ReleaseFilePage(ThroughlineDb db, Reader reader) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, string format, CancellationToken stop)
    {
        if (
            !reader.MayAnywhere(RecordKind.R35, Act.Export)
            || !OpenFiles.Formats.Contains(format)
            || await db
                .ResearchReleases.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == id && one.ReleasedAt != null, stop)
                is not { } release
        )
        {
            return NotFound();
        }
        var folder = Directory.CreateTempSubdirectory("throughline-release-").FullName;
        try
        {
            await OpenFiles.Write(folder, [ReleasedWeek.Table(release.Weeks)], format, stop);
            using var bytes = new MemoryStream();
            await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
                {
                    await zip.CreateEntryFromFileAsync(file, Path.GetFileName(file), stop);
                }
            }
            return File(bytes.ToArray(), "application/zip", $"release-{release.Id}-{format}.zip");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
