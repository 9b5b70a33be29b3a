using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>A no of several ILDs to one ask: they sign, take a signature back, and send one answer with a count.</summary>
[Rule(RecordKind.R21)]
[Rule(RecordKind.R21, Act.Create)]
internal sealed class SharedNoPage(ThroughlineDb db, Frame.Seats.Reader reader, NoSight sight) : PageModel
{
    [BindProperty]
    public bool IsNamed { get; set; }

    [BindProperty]
    public string? Aside { get; set; }

    public NoInView Shown { get; private set; } = null!;
    public Dictionary<long, string> Names { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        if (shown.SeesSigners || shown.No is { IsSent: true, Named: true })
        {
            var ids = shown.Signatures.Select(one => one.OwnerId).ToList();
            Names = await db
                .People.AsNoTracking()
                .Where(one => ids.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostSignAsync(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { } shown)
        {
            return NotFound();
        }
        if (!shown.MaySign || (Aside ?? "").Length > GateTerms.LongestReason)
        {
            Toast.Say(
                TempData,
                shown.MaySign ? "Not signed: shorten your line to 1,000 letters." : "It cannot be signed by you any more."
            );
            return Redirect($"/shared-no/{id}");
        }
        db.Signatures.Add(
            new Signature
            {
                SharedNoId = id,
                OwnerId = reader.PersonId!.Value,
                IsNamed = IsNamed,
                Aside = Aside?.Trim() ?? "",
                At = db.Now,
            }
        );
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            Toast.Say(TempData, "You had signed it already, perhaps in another window. Your signature stands once.");
            return Redirect($"/shared-no/{id}");
        }
        Toast.Say(TempData, "Signed.", $"/shared-no/{id}?handler=Withdraw");
        return Redirect($"/shared-no/{id}");
    }

    /// <summary>Takes the reader's signature back, as long as nothing was sent.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { ISigned: true } shown)
        {
            return NotFound();
        }
        if (shown.No.IsSent)
        {
            Toast.Say(TempData, "It was sent; a signature cannot be taken back any more.");
            return Redirect($"/shared-no/{id}");
        }
        db.Signatures.Remove(shown.Signatures.Single(one => one.OwnerId == reader.PersonId));
        if (shown.Signatures.Count == 1)
        {
            db.SharedNoes.Remove(shown.No);
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back.");
        return Redirect("/plate");
    }

    /// <summary>Sends the one answer.</summary>
    public async Task<IActionResult> OnPostSendAsync(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { ISigned: true } shown)
        {
            return NotFound();
        }
        if (shown.No.Send(shown.Signatures, db.Now) is { } refused)
        {
            Toast.Say(TempData, refused);
            return Redirect($"/shared-no/{id}");
        }
        var signers = shown.Signatures.Select(one => one.OwnerId).ToList();
        var answers = await db
            .DemandAnswers.Where(one => one.DemandId == shown.Demand.Id && signers.Contains(one.IldId))
            .ToListAsync(stop);
        answers.ForEach(one => one.DeclineTogether(db.Now));
        await DemandNotices.Told(db, shown.Demand, $"{shown.No.Signed} of {shown.Asked} ILDs decline, in one answer.", stop);
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, $"Sent as one answer: {shown.No.Signed} of {shown.Asked} decline.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "Somebody else acted on it at the same moment. This is how it stands now.");
        }
        return Redirect($"/shared-no/{id}");
    }
}
