using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.LeadingThrough.Requests;

/// <summary>One request: what was asked, everything that happened, and what the reader may do with it.</summary>
[Rule(RecordKind.R23)]
[Rule(RecordKind.R23, Act.Update)]
internal sealed class RequestPage(ThroughlineDb db, Reader reader, RequestDesk desk, RequestSight sight) : PageModel
{
    /// <summary>What is written with an act.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>To whom it is given, or whom the principal is to call.</summary>
    [BindProperty]
    public long To { get; set; }

    /// <summary>The version that was on the page.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public RequestInView? Full { get; private set; }

    /// <summary>Topic, age and state, for whoever may see no more.</summary>
    public RequestOutline? Outline { get; private set; }
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];
    public string? Wrong { get; private set; }
    public bool IsMine => Full is not null && Full.Request.SubjectId == reader.PersonId;
    public bool IsIld => Full is not null && reader.Toward(Full.Request.SubjectId).Contains(Seat.Ild) && !IsMine;

    public bool MayAct =>
        Full is not null
        && reader.May(
            RecordKind.R23,
            Act.Update,
            Full.Request.SubjectId,
            isParty: Full.Request.HolderId is { } holder && holder == reader.PersonId
        );
    public DateOnly Today => reader.Today;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Show(id, stop);

    public async Task<IActionResult> OnPostAnswerAsync(long id, CancellationToken stop) =>
        await Write(id, "Answered. The principal is told.", (request, me) => request.Answer(me, Words!, Today, db.Now), stop);

    public async Task<IActionResult> OnPostSayAsync(long id, CancellationToken stop) =>
        await Write(id, "Written. It stays open.", (request, me) => request.Say(me, Words!, Today, db.Now), stop);

    public async Task<IActionResult> OnPostReopenAsync(long id, CancellationToken stop) =>
        await Write(
            id,
            "Open again, with whoever had it.",
            (request, _) => request.Reopen(Words!, Today, db.Now),
            stop,
            byPrincipal: true
        );

    public async Task<IActionResult> OnPostHandOnAsync(long id, CancellationToken stop) =>
        await Give(id, straight: false, stop);

    public async Task<IActionResult> OnPostCallThemAsync(long id, CancellationToken stop) =>
        await Give(id, straight: true, stop);

    private async Task<IActionResult> Give(long id, bool straight, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } request || IsMine || !MayAct || (straight && !IsIld))
        {
            return NotFound();
        }
        var to = (await desk.MayHold(request, Today, stop)).FirstOrDefault(person => person.Id == To);
        if (to is null || IsStale(request) || !request.IsOpen)
        {
            Wrong ??= !request.IsOpen ? "It is answered already." : "Choose who is to have it.";
            return await Show(id, stop);
        }
        var text = (Words ?? "").Trim();
        if (straight)
        {
            request.SendStraight(reader.PersonId!.Value, to, text, Today, db.Now);
        }
        else
        {
            request.HandOn(reader.PersonId!.Value, to, text, Today, db.Now);
            await desk.TellHolder(request, stop);
        }
        await desk.TellPrincipal(request, stop);
        return await Save(
            request,
            straight
                ? $"The principal calls {to.Name}. That counts as through you."
                : $"{to.Name} has it now. The principal sees it.",
            stop
        );
    }

    private async Task<IActionResult> Write(
        long id,
        string said,
        Action<HelpRequest, long> act,
        CancellationToken stop,
        bool byPrincipal = false
    )
    {
        Words = (Words ?? "").Trim();
        if (await Find(id, stop) is not { } request || !MayAct || (byPrincipal && !IsMine))
        {
            return NotFound();
        }
        Wrong =
            Words.Length == 0 ? "Write a line first."
            : Words.Length > HelpRequest.MaxLength ? $"Make it shorter: at most {HelpRequest.MaxLength:#,0} characters."
            : null;
        if (Wrong is not null || IsStale(request))
        {
            return await Show(id, stop);
        }
        act(request, reader.PersonId!.Value);
        await (IsMine ? desk.TellHolder(request, stop) : desk.TellPrincipal(request, stop));
        return await Save(request, said, stop);
    }

    private async Task<IActionResult> Save(HelpRequest request, string said, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            Wrong = Meanwhile;
            return await Show(request.Id, stop);
        }
        Toast.Say(TempData, said);
        // Whoever gave it away may not see it any more.
        return Redirect(
            IsMine ? "/my-ild#requests"
            : request.HolderId == reader.PersonId || IsIld ? $"/requests/{request.Id}"
            : "/requests"
        );
    }

    private const string Meanwhile = "Somebody has written meanwhile. Read it above; your words are still below.";

    private bool IsStale(HelpRequest request)
    {
        if (request.Version == Seen)
        {
            return false;
        }
        Wrong = Meanwhile;
        return true;
    }

    private async Task<HelpRequest?> Find(long id, CancellationToken stop)
    {
        var request = await db.HelpRequests.SingleOrDefaultAsync(each => each.Id == id, stop);
        Full = request is null ? null : (await RequestInView.Of(db, [request], reader.PersonId, stop))[0];
        return request;
    }

    private async Task<IActionResult> Show(long id, CancellationToken stop)
    {
        if (await Find(id, stop) is { } request)
        {
            Seen = request.Version;
            Choices =
                IsMine || !MayAct
                    ? []
                    :
                    [
                        new SelectListItem("Choose", "0"),
                        .. (await desk.MayHold(request, Today, stop)).Select(person => new SelectListItem(
                            person.Unit.Length > 0 ? $"{person.Unit}: {person.Name}" : person.Name,
                            $"{person.Id}"
                        )),
                    ];
            return Page();
        }
        Outline = (await sight.Outlines(stop)).FirstOrDefault(each => each.Id == id);
        return Outline is null ? NotFound() : Page();
    }
}
