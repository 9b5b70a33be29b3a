using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Requests;

/// <summary>Of a request what whoever supervises may see: topic, age and state.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Topic">What it is about, in the chart's words.</param>
/// <param name="Unit">The unit that has it, for what went straight there; empty for the ILD.</param>
/// <param name="AskedOn">The day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AnsweredOn">The day of the first answer; null before.</param>
/// <param name="PromisedDays">The unit's promise of that day; 0 for none.</param>
/// <param name="IsParked">Whether nobody led the network.</param>
internal sealed record RequestOutline(
    long Id,
    string Topic,
    string Unit,
    DateOnly AskedOn,
    RequestState State,
    DateOnly? AnsweredOn,
    int PromisedDays,
    bool IsParked
)
{
    public bool IsStraight => Unit.Length > 0;

    public string Said =>
        IsParked ? "Parked"
        : State is RequestState.TakenBack ? "Taken back"
        : State.ToString();
}

/// <summary>Finds the outlines that a reader may see.</summary>
internal sealed class RequestSight(ThroughlineDb db, Reader reader)
{
    /// <summary>Of everybody toward whom the reader sees that much; never of whom they evaluate.</summary>
    public async Task<IReadOnlyList<RequestOutline>> Outlines(CancellationToken stop)
    {
        // Past the wall for topic, age and state alone, which the redacted view of R23 names; texts are not loaded.
        var rows = await db
            .HelpRequests.IgnoreQueryFilters([Wall.Name])
            .Select(request => new
            {
                request.SubjectId,
                request.Id,
                request.Topic,
                request.IsStraight,
                request.Unit,
                request.AskedOn,
                request.State,
                request.AnsweredOn,
                request.PromisedDays,
                request.ParkedUntil,
            })
            .ToListAsync(stop);
        var views = rows.Select(row => row.SubjectId)
            .Distinct()
            .Where(person => reader.ViewOf(RecordKind.R23, person) >= View.Redacted)
            .ToHashSet();
        return
        [
            .. rows.Where(row => views.Contains(row.SubjectId))
                .OrderByDescending(row => row.Id)
                .Select(row => new RequestOutline(
                    row.Id,
                    row.Topic,
                    row.IsStraight ? row.Unit : "",
                    row.AskedOn,
                    row.State,
                    row.AnsweredOn,
                    row.PromisedDays,
                    row.State == RequestState.Open && row.ParkedUntil is not null
                )),
        ];
    }
}
