using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary>The district's report: the published one, or the newest draft for those who make and publish it.</summary>
[Rule(RecordKind.R34)]
[Rule(RecordKind.R34, Act.Update)]
[Rule(RecordKind.R34, Act.Approve)]
internal sealed class EvidencePage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public MadeReport? Made { get; private set; }
    public DistrictReport? Report { get; private set; }

    /// <summary>The draft that is being made, or that could not be made; null where none was asked for, and for whoever makes none.</summary>
    public Job? Work { get; private set; }
    public bool IsBusy => Work is { IsOver: false };
    public bool SeesRatings { get; private set; }
    public bool MayMake => reader.MayAnywhere(RecordKind.R34, Act.Update);
    public bool MayPublish => reader.MayAnywhere(RecordKind.R34, Act.Approve);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken stop)
    {
        if (!MayMake)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (AskedDays.Wrong(From, To, reader.Today) is { } wrong)
        {
            ModelState.AddModelError(nameof(To), wrong);
            await Load(stop);
            return Page();
        }
        await new AskedDays(From!.Value, To!.Value, reader.Name).Queue(db, MakeReport.Job, stop);
        // Without a place within the page: a browser does not look again at an address that names one.
        return Redirect("/evidence");
    }

    public async Task<IActionResult> OnPostPublishAsync(long id, CancellationToken stop)
    {
        if (!MayPublish)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (await db.MadeReports.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } made)
        {
            return NotFound();
        }
        made.Publish(reader.Name, db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Published. It stays as it is; a later one takes its place.");
        return Redirect("/evidence");
    }

    private async Task Load(CancellationToken stop)
    {
        From ??= WholeWeeks.YearStart(reader.Today, HttpContext.Features.Get<District>()?.SchoolYearStart);
        To ??= reader.Today;
        Made = await Seen(MayMake || MayPublish).FirstOrDefaultAsync(stop);
        Report = Made?.Read();
        SeesRatings = await RatingSight.Of(db, reader, stop);
        Work = MayMake ? await AskedDays.Last(db, MakeReport.Job, stop) : null;
        if (IsBusy)
        {
            Response.Headers["Refresh"] = "2";
        }
    }

    private IQueryable<MadeReport> Seen(bool drafts) =>
        drafts
            ? db.MadeReports.AsNoTracking().OrderByDescending(one => one.MadeAt)
            : db.MadeReports.AsNoTracking().Where(one => one.PublishedAt != null).OrderByDescending(one => one.PublishedAt);
}
