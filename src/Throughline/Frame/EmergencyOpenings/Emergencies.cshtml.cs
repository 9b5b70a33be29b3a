using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.EmergencyOpenings;

/// <summary>Openings in an emergency: asked for by an administrator, confirmed by a senior leader, closed by either.</summary>
[Rule(RecordKind.R39), Rule(RecordKind.R39, Act.Create), Rule(RecordKind.R39, Act.Approve)]
internal sealed class EmergenciesPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>The letter to whom it is about.</summary>
    public static LetterKind Letter { get; } =
        new("records-opened", "Records about me opened in an emergency", RecordKind.R36) { MayOptOut = false };

    [BindProperty]
    public AskedOpening Asked { get; set; } = new();

    public IReadOnlyList<OpeningRow> Openings { get; private set; } = [];
    public DateTimeOffset Now => db.Clock.GetUtcNow();
    public bool MayAsk => reader.MayAnywhere(RecordKind.R39, Act.Create);
    public bool MayConfirm => reader.MayAnywhere(RecordKind.R39, Act.Approve);
    private string? Zone => HttpContext.Features.Get<District>()?.Zone;

    public Task OnGetAsync(CancellationToken stop) => List(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayAsk)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var (opening, field, refusal) = await Asked.Ask(db, reader, HttpContext.Features.Get<District>(), stop);
        if (opening is null)
        {
            ModelState.AddModelError($"Asked.{field}", refusal);
            await List(stop);
            return Page();
        }
        db.Add(opening);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Asked for. It opens nothing before a senior leader says yes.");
        return LocalRedirect("/grants/emergency");
    }

    public Task<IActionResult> OnPostConfirmAsync(long id, long version, CancellationToken stop) =>
        Change(
            id,
            version,
            MayConfirm,
            async opening =>
            {
                if (opening.Confirm(reader, Now) is { } refusal)
                {
                    return refusal;
                }
                await Say(opening, stop);
                await SayToHolder(opening, stop);
                return $"Open for four hours to the one named, at /grants/emergency/{opening.Id}.";
            },
            stop
        );

    public Task<IActionResult> OnPostEndAsync(long id, long version, CancellationToken stop) =>
        Change(
            id,
            version,
            MayAsk || MayConfirm,
            opening =>
            {
                opening.End(Now);
                return Task.FromResult("Closed, from the next request on.");
            },
            stop
        );

    public Task<IActionResult> OnPostTellAsync(long id, long version, CancellationToken stop) =>
        Change(
            id,
            version,
            MayConfirm,
            async opening =>
            {
                if (!opening.Tell(Now))
                {
                    return "There is nothing to tell.";
                }
                await Say(opening, stop);
                return "Told.";
            },
            stop
        );

    private async Task Say(EmergencyOpening opening, CancellationToken stop)
    {
        if (opening.ToldAt is not null)
        {
            const string Line = "Records about you were opened for four hours in an emergency.";
            await db.Tell(opening.SubjectPersonId, Letter, Line, "/access/readings", stop: stop);
        }
    }

    private async Task SayToHolder(EmergencyOpening opening, CancellationToken stop)
    {
        var holder = await db
            .Users.Where(account => account.Id == opening.HolderAccountId)
            .Select(account => account.PersonId)
            .SingleAsync(stop);
        if (holder is { } person)
        {
            const string Line = "Records that you are to read in an emergency are open to you for four hours.";
            await db.Tell(person, Letter, Line, $"/grants/emergency/{opening.Id}", stop: stop);
        }
    }

    private async Task<IActionResult> Change(
        long id,
        long version,
        bool may,
        Func<EmergencyOpening, Task<string>> verb,
        CancellationToken stop
    )
    {
        if (!may)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (await db.EmergencyOpenings.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } opening)
        {
            return NotFound();
        }
        db.Entry(opening).Property(each => each.Version).OriginalValue = version;
        var said = await verb(opening);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            said = "Somebody else has changed it meanwhile. Look at it again.";
        }
        Toast.Say(TempData, said);
        return LocalRedirect("/grants/emergency");
    }

    private async Task List(CancellationToken stop) => Openings = await OpeningRow.Of(db, null, Zone, stop);
}
