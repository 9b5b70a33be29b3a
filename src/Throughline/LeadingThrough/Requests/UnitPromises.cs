using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.LeadingThrough.Requests;

/// <summary>How units keep what they promise to principals: an answer within so many working days.</summary>
internal sealed class UnitPromises(IEnumerable<DateOnly> holidays)
{
    private readonly DutyDays days = new(holidays);

    /// <summary>By unit: how many came, were answered, and of those whose time is over how many in time.</summary>
    /// <param name="requests">What went straight to units.</param>
    /// <param name="today">Today in the district.</param>
    public IReadOnlyList<(string Unit, int Count, int Answered, int Met, int Promised)> Of(
        IEnumerable<RequestOutline> requests,
        DateOnly today
    ) =>
        [
            .. requests
                .Where(each => each.State != RequestState.TakenBack)
                .GroupBy(each => each.Unit, StringComparer.Ordinal)
                .OrderBy(unit => unit.Key, StringComparer.Ordinal)
                .Select(unit =>
                {
                    // One that is still within its time is neither kept nor broken.
                    var judged = unit.Where(each => each.PromisedDays > 0 && (each.AnsweredOn is not null || Due(each) < today))
                        .ToList();
                    return (
                        unit.Key,
                        unit.Count(),
                        unit.Count(each => each.AnsweredOn is not null),
                        judged.Count(each => each.AnsweredOn is { } on && on <= Due(each)),
                        judged.Count
                    );
                }),
        ];

    private DateOnly Due(RequestOutline request) => days.After(request.AskedOn, request.PromisedDays);
}
