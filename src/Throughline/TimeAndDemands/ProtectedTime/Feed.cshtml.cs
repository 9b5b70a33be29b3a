using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>The reader's own addresses under which protected time can be subscribed to.</summary>
[Rule(RecordKind.R08)]
[Rule(RecordKind.R08, Act.Create)]
[Rule(RecordKind.R08, Act.Approve)]
internal sealed class FeedPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int Most = 20;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public long? Network { get; set; }

    /// <summary>The address, this once.</summary>
    public string? Address { get; private set; }

    public IReadOnlyList<ProtectedFeed> Mine { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Networks { get; private set; } = [];

    public bool MayOpen => reader.MayAnywhere(RecordKind.R08, Act.Create) || reader.MayAnywhere(RecordKind.R08, Act.Approve);

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await Load(stop);
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 80)
        {
            ModelState.AddModelError(nameof(Name), "Give it a name of at most 80 letters, such as the calendar it is for.");
        }
        if (Network is not null && !Networks.Any(one => one.Value == $"{Network}"))
        {
            ModelState.AddModelError(nameof(Network), "There is no such network.");
        }
        if (Mine.Count >= Most)
        {
            ModelState.AddModelError("", $"You have {Most} addresses. Revoke one first.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (feed, secret) = ProtectedFeed.Open(reader.AccountId!.Value, Name!.Trim(), Network, db.Clock.GetUtcNow());
        db.ProtectedFeeds.Add(feed);
        await db.SaveChangesAsync(stop);
        Address = $"{Request.Scheme}://{Request.Host}/feeds/{secret}.ics";
        ModelState.Clear();
        Name = null;
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(long feed, CancellationToken stop)
    {
        var mine = reader.AccountId;
        if (await db.ProtectedFeeds.SingleOrDefaultAsync(one => one.Id == feed && one.AccountId == mine, stop) is not { } found)
        {
            return NotFound();
        }
        found.Revoke(db.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Revoked. The address gives nothing from now on.");
        return Redirect("/protected-time/feed");
    }

    private async Task Load(CancellationToken stop)
    {
        var mine = reader.AccountId;
        Mine = await db
            .ProtectedFeeds.AsNoTracking()
            .Where(one => one.AccountId == mine && one.RevokedAt == null)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        var networks = await db.Networks.AsNoTracking().OrderBy(one => one.Name).ToListAsync(stop);
        Networks =
        [
            new SelectListItem("What holds for all", ""),
            .. networks.Select(one => new SelectListItem(one.Name, $"{one.Id}")),
        ];
    }
}
