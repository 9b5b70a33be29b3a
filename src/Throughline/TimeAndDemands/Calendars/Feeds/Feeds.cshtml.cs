using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.Calendars.Sources;

namespace Throughline.TimeAndDemands.Calendars.Feeds;

/// <summary>The calendars that are fetched by themselves: an ILD's own to add and end, and how they fare to administrators.</summary>
[Rule(RecordKind.R06), Rule(RecordKind.R06, Act.Create), Rule(RecordKind.R06, Act.Update), Rule(RecordKind.R06, Act.Delete)]
public sealed class FeedsPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>The address that was pasted.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>For CalDAV.</summary>
    [BindProperty]
    public string? CalDavUser { get; set; }

    /// <summary>For CalDAV.</summary>
    [BindProperty]
    public string? CalDavPassword { get; set; }

    internal IReadOnlyList<FeedLine> Feeds { get; private set; } = [];

    /// <summary>The district's zone; null before there is a district.</summary>
    public string? Zone => HttpContext.Features.Get<District>()?.Zone;

    /// <summary>Whether the reader has a calendar of their own to add.</summary>
    public bool MayAdd => reader.PersonId is { } me && reader.May(RecordKind.R06, Act.Create, me);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken stop) => await Load(stop);

    /// <summary>Subscribes.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayAdd)
        {
            return NotFound();
        }
        var feed = new NewFeed(Address ?? "", "", CalDavUser?.Trim() ?? "", CalDavPassword ?? "");
        if (feed.Refusal is { } refusal)
        {
            ModelState.AddModelError(nameof(Address), refusal);
            await Load(stop);
            return Page();
        }
        db.Subscriptions.Add(feed.For(reader.PersonId!.Value, db.Clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Subscribed. It is being fetched; this page shows in a minute how that went.");
        return RedirectToPage();
    }

    /// <summary>Fetches one at once.</summary>
    public Task<IActionResult> OnPostFetchAsync(long id, CancellationToken stop) =>
        Change(id, Act.Update, one => one.NextAt = db.Clock.GetUtcNow(), "It is fetched within a minute.", stop);

    /// <summary>Takes a calendar that was held because it shrank.</summary>
    public Task<IActionResult> OnPostTakeAsync(long id, CancellationToken stop) =>
        Change(
            id,
            Act.Update,
            one => one.TakeHeld(db.Clock.GetUtcNow()),
            "The smaller calendar is taken within a minute.",
            stop
        );

    /// <summary>Ends a subscription; what it brought stays.</summary>
    public Task<IActionResult> OnPostEndAsync(long id, CancellationToken stop) =>
        Change(
            id,
            Act.Delete,
            one => db.Subscriptions.Remove(one),
            "Ended. What it brought stays; its address is forgotten.",
            stop
        );

    private async Task<IActionResult> Change(long id, Act act, Action<Subscription> change, string said, CancellationToken stop)
    {
        var one = await All().SingleOrDefaultAsync(each => each.Id == id, stop);
        if (one is null || !reader.May(RecordKind.R06, act, one.OwnerId))
        {
            return NotFound();
        }
        change(one);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, said);
        return RedirectToPage();
    }

    // Past the wall, because what is shown is the redacted view; each line is asked for below.
    private IQueryable<Subscription> All() => db.Subscriptions.IgnoreQueryFilters([Wall.Name]);

    private async Task Load(CancellationToken stop)
    {
        var names = db.People.AsNoTracking();
        var rows = await All()
            .AsNoTracking()
            .Join(names, one => one.OwnerId, person => person.Id, (one, person) => new { Feed = one, person.Name })
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Feed.Id)
            .ToListAsync(stop);
        Feeds =
        [
            .. rows.Where(row => reader.ViewOf(RecordKind.R06, row.Feed.OwnerId) != View.Nothing)
                .Select(row => new FeedLine(row.Feed, row.Name, reader.May(RecordKind.R06, Act.Update, row.Feed.OwnerId))),
        ];
    }
}

/// <summary>What is shown of a subscription: host, last sync and health, never the address.</summary>
internal sealed record FeedLine(Subscription Feed, string Owner, bool IsMine);
