using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>One ask: its price, what the gate answered, and what those who were asked answered, as far as the reader may know.</summary>
[Rule(RecordKind.R20)]
[Rule(RecordKind.R20, Act.Update)]
internal sealed class DemandPage(ThroughlineDb db, Reader reader, DemandSight sight) : PageModel
{
    public DemandInView Shown { get; private set; } = null!;
    public Demand Demand => Shown.Demand;
    public bool IsFull => Shown.View == View.Full;
    public IReadOnlyList<GateAnswer> GateAnswers { get; private set; } = [];
    public Dictionary<long, string> Names { get; private set; } = [];

    /// <summary>Those who signed the shared no, where every signer chose to be named.</summary>
    public IReadOnlyList<string> Signers { get; private set; } = [];
    public DateOnly Today => reader.Today;

    /// <summary>Whether its unit's correction waits; known to the unit and the gate alone.</summary>
    public bool IsDisputed { get; private set; }

    /// <summary>Offers of something else that wait for the reader who asked.</summary>
    public IReadOnlyList<Answer> Offers =>
        Shown.IsRequester ? [.. Shown.Answers.Where(one => one.State == AnswerState.Offered)] : [];

    /// <summary>Whether the reader may take the ask back: until an ILD has answered.</summary>
    public bool MayTakeBack =>
        Shown.IsRequester
        && Demand.State is DemandState.AtGate or DemandState.Through or DemandState.GivenElsewhere
        && Shown.Answers.All(one => one.Waits || one.State == AnswerState.Handed);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        if (IsFull)
        {
            GateAnswers = await db
                .GateAnswers.AsNoTracking()
                .Where(one => one.DemandId == id && one.TakenBackAt == null)
                .OrderBy(one => one.Id)
                .ToListAsync(stop);
            IsDisputed =
                (shown.IsRequester || shown.IsGatekeeper)
                && await db.Corrections.AnyAsync(one => one.DemandId == id && one.AnsweredAt == null, stop);
            var ids = shown.Answers.SelectMany(one => new[] { one.IldId, one.DelegateId ?? one.IldId }).ToHashSet();
            Names = await db
                .People.AsNoTracking()
                .Where(one => ids.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, one => one.Name, stop);
            Signers = shown.No is { IsSent: true, Named: true } no ? await NamesUnder(no.Id, stop) : [];
        }
        return Page();
    }

    /// <summary>The unit does not ask any more.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        if (!MayTakeBack)
        {
            Toast.Say(TempData, "It cannot be taken back any more: somebody has answered.");
            return Redirect($"/asks/{id}");
        }
        Demand.TakeBack();
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back. Nobody is asked.");
        return Redirect($"/asks/{id}");
    }

    /// <summary>The unit takes what an ILD offered instead.</summary>
    public async Task<IActionResult> OnPostTakeOfferAsync(long id, long answer, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { IsRequester: true } shown)
        {
            return NotFound();
        }
        Shown = shown;
        if (Offers.FirstOrDefault(one => one.Id == answer) is { } offer)
        {
            offer.OfferTaken();
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, "Agreed. It is on the plate as offered.");
        }
        return Redirect($"/asks/{id}");
    }

    private async Task<IReadOnlyList<string>> NamesUnder(long no, CancellationToken stop) =>
        await db
            .Signatures.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.SharedNoId == no)
            .Join(db.People, one => one.OwnerId, person => person.Id, (_, person) => person.Name)
            .OrderBy(name => name)
            .ToListAsync(stop);
}
