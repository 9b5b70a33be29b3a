using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours;

/// <summary>One ILD's part of one presentation, plan review or hearing: priced before, known after.</summary>
internal sealed record CostRow
{
    public required long AnswerId { get; init; }
    public required long DemandId { get; init; }
    public required long IldId { get; init; }
    public required string Ild { get; init; }
    public required DemandKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Unit { get; init; }
    public required string School { get; init; }
    public required DateOnly Due { get; init; }

    /// <summary>Minutes of her as first asked.</summary>
    public required int Priced { get; init; }

    /// <summary>Minutes of her as agreed.</summary>
    public required int Agreed { get; init; }

    /// <summary>What it really took; null while she has not said.</summary>
    public required int? Took { get; init; }
    public required DemandState Demand { get; init; }
    public required AnswerState State { get; init; }
    public required bool IsSystemHeld { get; init; }

    /// <summary>What counts of her: what it took, else what was agreed.</summary>
    public int Minutes => Took ?? Agreed;

    public bool AtGate => Demand is DemandState.AtGate or DemandState.WithSuperintendent;

    /// <summary>Whether it takes her hours: it passed the gate, and she neither declined it nor gave it away.</summary>
    public bool Counts =>
        Demand == DemandState.Through
        && State is AnswerState.Waiting or AnswerState.Accepted or AnswerState.Offered or AnswerState.Escalated;

    /// <summary>Where it stands, in words.</summary>
    public string Words =>
        IsSystemHeld ? "Presented by the data office, 0 h"
        : Took is not null ? "Known afterwards"
        : Demand == DemandState.Through ? State.Words()
        : Demand.Words();

    /// <summary>All of them that are due between two days; of some ILDs where they are given.</summary>
    public static async Task<IReadOnlyList<CostRow>> Load(
        ThroughlineDb db,
        DateOnly first,
        DateOnly last,
        IReadOnlyCollection<long>? ilds,
        CancellationToken stop
    )
    {
        var kinds = AccountabilityKinds.All;
        var answers = db.DemandAnswers.AsNoTracking().Where(one => one.OfIld);
        answers = ilds is null ? answers : answers.Where(one => ilds.Contains(one.IldId));
        var reviews = db.SystemReviews.AsNoTracking();
        var rows =
            from answer in answers
            join demand in db.Demands on answer.DemandId equals demand.Id
            where
                kinds.Contains(demand.Kind)
                && demand.Due >= first
                && demand.Due <= last
                && demand.State != DemandState.TakenBack
            join person in db.People on answer.IldId equals person.Id
            join occasion in db.Occasions on demand.Id equals occasion.DemandId into occasions
            from occasion in occasions.DefaultIfEmpty()
            join school in db.Schools on occasion!.SchoolId equals school.Id into schools
            from school in schools.DefaultIfEmpty()
            orderby demand.Due, demand.Id, person.Name
            select new CostRow
            {
                AnswerId = answer.Id,
                DemandId = demand.Id,
                IldId = answer.IldId,
                Ild = person.Name,
                Kind = demand.Kind,
                Title = demand.Title,
                Unit = demand.Unit,
                School = school == null ? "" : school.Name,
                Due = demand.Due,
                Priced = demand.FirstMinutesEach,
                Agreed =
                    answer.State == AnswerState.Accepted ? answer.OfferedMinutes ?? demand.MinutesEach : demand.MinutesEach,
                Took = answer.TookMinutes,
                Demand = demand.State,
                State = answer.State,
                IsSystemHeld = reviews.Any(one => one.DemandId == demand.Id),
            };
        return await rows.ToListAsync(stop);
    }
}
