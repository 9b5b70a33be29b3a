using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>An ILD answers one ask: accept, delegate, hand up, decline, offer something else, or begin a shared no.</summary>
[Rule(RecordKind.R20)]
[Rule(RecordKind.R20, Act.Update)]
internal sealed class PlateAnswerPage(ThroughlineDb db, Reader reader, DelegateChoices choices, BeginningNo beginning)
    : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public long? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public double? OfferHours { get; set; }

    [BindProperty]
    public string? Offer { get; set; }

    [BindProperty]
    public string? SharedReason { get; set; }

    [BindProperty]
    public string? Instead { get; set; }

    [BindProperty]
    public string? Aside { get; set; }

    [BindProperty]
    public bool IsNamed { get; set; }

    [BindProperty]
    public double? TookHours { get; set; }

    /// <summary>Whether the reader answers for herself, and not for an ILD who lets her.</summary>
    public bool IsOwn => Mine.IldId == reader.PersonId;

    public Answer Mine { get; private set; } = null!;
    public Demand Demand { get; private set; } = null!;
    public IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Delegates { get; private set; } = [];

    /// <summary>How many ILDs are asked.</summary>
    public int Asked { get; private set; }
    public long? NoId { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        Version = Mine.Version;
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(long id, CancellationToken stop) =>
        Put(id, _ => [], one => one.Accept(db.Now), () => "Accepted.", stop);

    public Task<IActionResult> OnPostEscalateAsync(long id, CancellationToken stop) =>
        Put(
            id,
            _ => [],
            one => one.Escalate(Reason ?? "", db.Now),
            () => "Handed up. You see what becomes of it.",
            stop,
            () => DemandNotices.HandedUp(db, Demand, Mine.IldId, stop)
        );

    public Task<IActionResult> OnPostDeclineAsync(long id, CancellationToken stop) =>
        Put(
            id,
            _ => GateTerms.WrongReason(Reason, nameof(Reason), "Say why in a sentence; the unit reads it."),
            one => one.Decline(Reason!, db.Now),
            () => "Declined, with your reason.",
            stop
        );

    public Task<IActionResult> OnPostDelegateAsync(long id, CancellationToken stop) =>
        Put(
            id,
            _ => Delegates.Any(one => one.Value == $"{To}") ? [] : [(nameof(To), "Choose who does it for you.")],
            one => one.HandTo(To!.Value, db.Now),
            () => $"Handed to {Delegates.First(one => one.Value == $"{To}").Text}. It is off your plate when they accept.",
            stop,
            () => DemandNotices.Handed(db, Demand, [To!.Value], stop)
        );

    public Task<IActionResult> OnPostOfferAsync(long id, CancellationToken stop) =>
        Put(
            id,
            _ =>
                OfferHours is not > 0 || OfferHours * 60 >= Demand.MinutesEach
                    ? [(nameof(OfferHours), $"Offer less than {Hours.Of(Demand.MinutesEach)}, and more than 0.")]
                    : GateTerms.WrongReason(Offer, nameof(Offer), "Say what you offer instead."),
            one => one.Offer(Math.Max(1, (int)Math.Round(OfferHours!.Value * 60)), Offer!, db.Now),
            () => "Offered. The unit answers.",
            stop
        );

    /// <summary>Begins a shared no, with her own signature under it.</summary>
    public async Task<IActionResult> OnPostTogetherAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop) || !reader.May(RecordKind.R21, Act.Create, Mine.IldId))
        {
            return NotFound();
        }
        if (NoId is { } there)
        {
            return Redirect($"/shared-no/{there}");
        }
        var asked = new NoAsked(SharedReason, Instead, Aside, IsNamed);
        Check(BeginningNo.Wrong(asked, Mine, Demand, Asked));
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (await beginning.Take(asked, Mine, stop) is not { } no)
        {
            Toast.Say(TempData, "Another ILD began a shared no to this at the same moment. Here is theirs: read it and sign.");
            return await Find(id, stop) && NoId is { } theirs ? Redirect($"/shared-no/{theirs}") : Redirect(Plate);
        }
        Toast.Say(TempData, "Begun, and signed by you. The others who are asked find it on their plates.");
        return Redirect($"/shared-no/{no.Id}");
    }

    /// <summary>What it really took of her.</summary>
    public async Task<IActionResult> OnPostTookAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!ModelState.IsValid || TookHours is not (>= 0 and <= 10 * DemandDraft.MostHours))
        {
            Toast.Say(TempData, "Not noted: give the hours as a number, like 2 or 1.5.");
            return Redirect(Plate);
        }
        Mine.Took((int)Math.Round(TookHours!.Value * 60));
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Noted. It prices the next ask like it.");
        return Redirect(Plate);
    }

    /// <summary>Her answer is taken back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!Mine.MayTakeBack)
        {
            Toast.Say(TempData, "It cannot be taken back any more: somebody has acted on it.");
            return Redirect(Plate);
        }
        Mine.TakeBack();
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back. It waits for you again.");
        return Redirect(Plate);
    }

    private async Task<IActionResult> Put(
        long id,
        Func<Answer, IEnumerable<(string, string)>> wrong,
        Action<Answer> act,
        Func<string> said,
        CancellationToken stop,
        Func<Task>? tell = null
    )
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        Check(ModelState.IsValid ? wrong(Mine) : []);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (!Mine.Waits || Mine.Version != Version || Demand.State != DemandState.Through)
        {
            Toast.Say(
                TempData,
                $"It changed meanwhile and is now: {Mine.State.Words().ToLowerInvariant()}. Nothing was overwritten."
            );
            return Redirect(Plate);
        }
        act(Mine);
        await (tell?.Invoke() ?? Task.CompletedTask);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "It changed meanwhile. Nothing was overwritten; this is how it stands now.");
            return Redirect(Plate);
        }
        Toast.Say(TempData, said(), $"/plate/{id}?handler=TakeBack");
        return Redirect(Plate);
    }

    private string Plate => Mine is null || IsOwn ? "/plate" : $"/plate?of={Mine.IldId}";

    private void Check(IEnumerable<(string Field, string Sentence)> wrong)
    {
        foreach (var (field, sentence) in wrong)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        var found = await db.DemandAnswers.SingleOrDefaultAsync(one => one.Id == id, stop);
        if (
            found is null
            || !PlateLines.IsAnsweredBy(reader, found.IldId)
            || !reader.May(RecordKind.R20, Act.Update, found.IldId)
        )
        {
            return false;
        }
        Mine = found;
        Demand = await db.Demands.SingleAsync(one => one.Id == found.DemandId, stop);
        if (Demand.State == DemandState.AtGate)
        {
            return false;
        }
        Asked = await db.DemandAnswers.CountAsync(one => one.DemandId == Demand.Id, stop);
        NoId = await db
            .SharedNoes.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.DemandId == Demand.Id)
            .Select(one => (long?)one.Id)
            .SingleOrDefaultAsync(stop);
        Delegates = await choices.Of(found.IldId, stop);
        return true;
    }
}
