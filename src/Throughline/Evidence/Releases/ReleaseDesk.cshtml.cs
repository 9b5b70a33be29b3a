using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.Releases;

/// <summary>Where the data office asks for releases and lets them out, by two persons; it shows days and numbers, never rows.</summary>
[Rule(RecordKind.R35, Act.Create)]
[Rule(RecordKind.R35, Act.Approve)]
internal sealed class ReleaseDeskPage(ThroughlineDb db, Reader reader, Releasing releasing) : PageModel
{
    [BindProperty]
    public string? Project { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public IReadOnlyList<ResearchRelease> Waiting { get; private set; } = [];

    public bool IsMine(ResearchRelease release) => release.AskedByAccountId == reader.AccountId;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R35, Act.Create))
        {
            return NotFound();
        }
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R35, Act.Create))
        {
            return NotFound();
        }
        await Check(stop);
        if (!ModelState.IsValid)
        {
            await Load(stop);
            return Page();
        }
        db.ResearchReleases.Add(
            new ResearchRelease
            {
                Project = Project!.Trim(),
                Purpose = Purpose!.Trim(),
                From = From!.Value,
                To = To!.Value,
                AskedBy = reader.Name,
                AskedByAccountId = reader.AccountId,
                AskedAt = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Asked for. Somebody else of the data office lets it out.");
        return Redirect("/evidence/release-desk");
    }

    public Task<IActionResult> OnPostLetOutAsync(long id, CancellationToken stop) =>
        Decide(id, release => releasing.LetOut(release, reader.Name, stop), "It is out; everybody in it is told.", stop);

    public Task<IActionResult> OnPostRefuseAsync(long id, CancellationToken stop) =>
        Decide(
            id,
            async release =>
            {
                release.Refuse(reader.Name, db.Now);
                await db.SaveChangesAsync(stop);
                return null;
            },
            "Nothing goes out.",
            stop
        );

    private async Task<IActionResult> Decide(
        long id,
        Func<ResearchRelease, Task<string?>> act,
        string done,
        CancellationToken stop
    )
    {
        if (!reader.MayAnywhere(RecordKind.R35, Act.Approve))
        {
            return NotFound();
        }
        if (await db.ResearchReleases.SingleOrDefaultAsync(one => one.Id == id, stop) is not { IsWaiting: true } release)
        {
            return NotFound();
        }
        var wrong = IsMine(release)
            ? "You asked for it yourself; somebody else of the data office decides."
            : await act(release);
        if (wrong is not null)
        {
            ModelState.Clear();
            ModelState.AddModelError("", wrong);
            db.ChangeTracker.Clear();
            await Load(stop);
            return Page();
        }
        Toast.Say(TempData, done);
        return Redirect("/evidence/release-desk");
    }

    private async Task Check(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Project) || Project.Length > ResearchRelease.Longest)
        {
            ModelState.AddModelError(nameof(Project), $"Name the project in at most {ResearchRelease.Longest} letters.");
        }
        if (string.IsNullOrWhiteSpace(Purpose) || Purpose.Length > ResearchRelease.Longest)
        {
            ModelState.AddModelError(nameof(Purpose), $"Say what for, in at most {ResearchRelease.Longest} letters.");
        }
        if (From is null || To is null || To < From)
        {
            ModelState.AddModelError(nameof(To), "Choose a first and a last day, in this order.");
        }
        else if (await releasing.Holding(From.Value, To.Value, stop) is { } earlier)
        {
            ModelState.AddModelError(nameof(From), Releasing.Joined(earlier));
        }
    }

    private async Task Load(CancellationToken stop) =>
        Waiting = await db
            .ResearchReleases.AsNoTracking()
            .Where(one => one.ReleasedAt == null && one.RefusedAt == null)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
}
