using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands.UnitFigures;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Minutes that came back to ILDs, by how.</summary>
/// <param name="Avoided">Trimmed, refused at the gate, given elsewhere, or already held.</param>
/// <param name="Declined">Declined alone or together.</param>
/// <param name="Delegated">Done by somebody else.</param>
/// <param name="Handled">Taken over by senior staff.</param>
internal sealed record Returned(double Avoided, double Declined, double Delegated, double Handled)
{
    public double All => Avoided + Declined + Delegated + Handled;
}

/// <summary>One cause: what was asked under it, and what came back.</summary>
internal sealed record ReturnedByCause(DemandKind Kind, int Asks, double OfIlds, double OfPrincipals, Returned Returned)
{
    /// <summary>What is still on ILDs' plates.</summary>
    public double Left => Math.Max(0, OfIlds - Returned.All);
}

/// <summary>
/// Hours returned: what an ask would have taken at the price of what asks like it really took, less what the ILD still spent. Sorted by
/// cause, never by unit.
/// </summary>
internal sealed class HoursReturned(ThroughlineDb db)
{
    /// <summary>What came back to one ILD since a day.</summary>
    public async Task<Returned> OfIld(long ild, DateOnly from, CancellationToken stop) =>
        Sum(await Rows(db.DemandAnswers.Where(one => one.IldId == ild), from, DateOnly.MaxValue, null, stop));

    /// <summary>All ILDs together, by cause, of asks between two days; of one unit's asks where one is named.</summary>
    public async Task<IReadOnlyList<ReturnedByCause>> ByCause(
        DateOnly from,
        DateOnly until,
        string? unit,
        CancellationToken stop
    ) =>
        [
            .. (await Rows(db.DemandAnswers, from, until, unit, stop))
                .GroupBy(row => row.Kind)
                .Select(cause => new ReturnedByCause(
                    cause.Key,
                    cause.Select(row => row.DemandId).Distinct().Count(),
                    cause.Where(row => row.OfIld).Sum(row => (double)row.First),
                    cause.Sum(row => (double)row.First * row.Principals),
                    Sum(cause)
                ))
                .OrderByDescending(cause => cause.Left)
                .ThenBy(cause => cause.Kind),
        ];

    private static Returned Sum(IEnumerable<Row> rows)
    {
        double avoided = 0,
            declined = 0,
            delegated = 0,
            handled = 0;
        foreach (var row in rows.Where(row => row.OfIld))
        {
            var real = row.Percent / 100.0;
            if (row.Demand is DemandState.Refused or DemandState.WithSuperintendent or DemandState.GivenElsewhere)
            {
                avoided += row.First * real;
                continue;
            }
            avoided += (row.First - row.Now) * real;
            var left = Math.Max(0, row.Now * real - (row.Took ?? 0));
            switch (row.State)
            {
                case AnswerState.Declined or AnswerState.DeclinedTogether:
                    declined += left;
                    break;
                case AnswerState.Delegated:
                    delegated += left;
                    break;
                case AnswerState.Handled:
                    handled += left;
                    break;
            }
        }
        return new Returned(avoided, declined, delegated, handled);
    }

    private async Task<List<Row>> Rows(
        IQueryable<Answer> answers,
        DateOnly from,
        DateOnly until,
        string? unit,
        CancellationToken stop
    ) =>
        await answers
            .AsNoTracking()
            .Join(
                db.Demands.Where(one => one.AskedOn >= from && one.AskedOn <= until && (unit == null || one.Unit == unit))
                    .Where(one => one.State != DemandState.TakenBack)
                    // What its unit disputes stands in nobody else's figures until that is answered.
                    .Where(one =>
                        unit != null || !db.Set<Correction>().Any(wrong => wrong.DemandId == one.Id && wrong.AnsweredAt == null)
                    ),
                one => one.DemandId,
                demand => demand.Id,
                (one, demand) =>
                    new Row(
                        demand.Id,
                        demand.Kind,
                        demand.State,
                        demand.FirstMinutesEach,
                        demand.MinutesEach,
                        demand.RealPercent,
                        one.State,
                        one.OfIld,
                        one.Principals,
                        one.TookMinutes
                    )
            )
            .ToListAsync(stop);

    private sealed record Row(
        long DemandId,
        DemandKind Kind,
        DemandState Demand,
        int First,
        int Now,
        int Percent,
        AnswerState State,
        bool OfIld,
        int Principals,
        int? Took
    );
}
