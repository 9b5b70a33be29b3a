using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Displaced;

/// <summary>One displaced visit, for the two whom it concerns.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="With">The other one's name: the principal's for the ILD, the ILD's for the principal.</param>
/// <param name="Due">The duty day by which it is to be made up.</param>
internal sealed record OwnVisit(DisplacedContact Visit, string With, DateOnly Due)
{
    /// <summary>The cause, a person's word before the calendar's.</summary>
    public Focus? Cause => Visit.CauseFocus == Focus.Uncoded ? null : Visit.CauseFocus;

    /// <summary>"Cancelled", "Moved", "Gone from the calendar".</summary>
    public string KindWords =>
        Visit.Kind switch
        {
            DisplacedKind.Bumped => "Moved",
            DisplacedKind.Vanished => "Gone from the calendar",
            _ => "Cancelled",
        };
}

/// <summary>One person's own displaced visits.</summary>
internal static class OwnVisits
{
    /// <summary>Visits of the ILDs whose rows the reader sees in full, newest first: the wall cuts the query.</summary>
    public static Task<IReadOnlyList<OwnVisit>> OwnDisplaced(
        this ThroughlineDb db,
        WholeWeeks weeks,
        DutyDays days,
        CancellationToken stop
    ) => Read(db, db.DisplacedContacts, visit => visit.PrincipalId, weeks, days, stop);

    /// <summary>Visits that one principal was to have; the caller has seen to it that it is the principal who asks.</summary>
    public static Task<IReadOnlyList<OwnVisit>> DisplacedOf(
        this ThroughlineDb db,
        long principal,
        WholeWeeks weeks,
        DutyDays days,
        CancellationToken stop
    ) =>
        Read(
            db,
            db.DisplacedContacts.IgnoreQueryFilters([Wall.Name]).Where(visit => visit.PrincipalId == principal),
            visit => visit.OwnerId,
            weeks,
            days,
            stop
        );

    private static async Task<IReadOnlyList<OwnVisit>> Read(
        ThroughlineDb db,
        IQueryable<DisplacedContact> visits,
        Func<DisplacedContact, long> other,
        WholeWeeks weeks,
        DutyDays days,
        CancellationToken stop
    )
    {
        var found = await visits
            .AsNoTracking()
            .Where(one => one.Day >= weeks.From && one.Day <= weeks.To)
            .OrderByDescending(one => one.Start)
            .ToListAsync(stop);
        var ids = found.Select(other).Distinct().ToList();
        var names = await db.Set<Frame.People.Person>()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return found.ConvertAll(visit => new OwnVisit(visit, names[other(visit)], days.After(visit.Day, DutyDays.ToMakeUp)));
    }
}
