using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>A shared no as one reader may see it.</summary>
/// <param name="No">The answer itself.</param>
/// <param name="Demand">What it answers.</param>
/// <param name="Signatures">What stands behind it.</param>
/// <param name="Asked">How many ILDs are asked.</param>
internal sealed record NoInView(SharedNo No, Demand Demand, IReadOnlyList<Signature> Signatures, int Asked)
{
    /// <summary>Whether the reader signed.</summary>
    public required bool ISigned { get; init; }

    /// <summary>Whether the reader is asked, the ask still waits for them, and so may sign.</summary>
    public required bool MaySign { get; init; }

    /// <summary>Whether names and asides are shown: to signers, and to those who may read what stands behind.</summary>
    public required bool SeesSigners { get; init; }
}

/// <summary>
/// Finds shared noes for one reader. A signer reads what the other signers wrote (M11); an ILD who is asked reads the reason and the count,
/// so that she can sign; the requester reads the one answer once it was sent.
/// </summary>
internal sealed class NoSight(ThroughlineDb db, Reader reader)
{
    /// <summary>Null where not even that there is one may be known.</summary>
    public async Task<NoInView?> Of(long id, CancellationToken stop)
    {
        // Who may see it follows from who signed and who is asked, which the filter of rows cannot know.
        var no = await db.SharedNoes.IgnoreQueryFilters([Wall.Name]).SingleOrDefaultAsync(one => one.Id == id, stop);
        if (no is null || reader.PersonId is null && reader.AccountId is null)
        {
            return null;
        }
        var demand = await db.Demands.SingleAsync(one => one.Id == no.DemandId, stop);
        var answers = await db.DemandAnswers.Where(one => one.DemandId == demand.Id).ToListAsync(stop);
        var signatures = await db
            .Signatures.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.SharedNoId == id)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        var me = reader.PersonId;
        var signed = signatures.Exists(one => one.OwnerId == me);
        var mine = answers.Find(one => one.IldId == me && reader.Toward(one.IldId).Contains(Seat.Ild));
        var isRequester = no.IsSent && demand.RequesterId == me;
        var full = signed || signatures.TrueForAll(one => reader.ViewOf(RecordKind.R21, one.OwnerId) == View.Full);
        return full || mine is not null || isRequester
            ? new NoInView(no, demand, signatures, answers.Count)
            {
                ISigned = signed,
                MaySign = mine is { Waits: true } && !signed && !no.IsSent && demand.State == DemandState.Through,
                SeesSigners = full,
            }
            : null;
    }
}
