using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Networks;

/// <summary>What changes hands on a day: the days before stay as they were.</summary>
internal static class Moves
{
    // Where a school had no dated row, its one network held from the beginning.
    private static readonly DateOnly Ever = new(1900, 1, 1);

    /// <summary>From that day on, that person leads the network, and nobody who led it before.</summary>
    public static Task<HandOver> HandOverNetwork(
        ThroughlineDb db,
        Network network,
        Person to,
        DateOnly from,
        CancellationToken stop
    ) =>
        ChangeHands(
            db,
            db.Assignments.Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.NetworkId == network.Id),
            to,
            from,
            () => Assignment.Make(AssignmentKind.LeadsNetwork, to, network.RosterKey, from, null, network: network.Id),
            stop
        );

    /// <summary>From that day on, that person leads the school.</summary>
    public static Task<HandOver> HandOverSchool(
        ThroughlineDb db,
        School school,
        Person to,
        DateOnly from,
        CancellationToken stop
    ) =>
        ChangeHands(
            db,
            db.Assignments.Where(each => each.Kind == AssignmentKind.LeadsSchool && each.SchoolId == school.Id),
            to,
            from,
            () => Assignment.Make(AssignmentKind.LeadsSchool, to, school.RosterKey, from, null, school: school.Id),
            stop
        );

    /// <summary>From that day on, the school belongs to that network.</summary>
    public static async Task<HandOver> MoveSchool(
        ThroughlineDb db,
        School school,
        Network to,
        DateOnly from,
        CancellationToken stop
    )
    {
        var rows = await db.SchoolMemberships.Where(each => each.SchoolId == school.Id).ToListAsync(stop);
        if (rows.Exists(each => each.Start >= from))
        {
            return HandOver.No($"{school.Name} changes network on or after that day already; take a later day.");
        }
        if (rows.Count == 0 && school.NetworkId is { } always)
        {
            var first = await db.Networks.AsNoTracking().SingleAsync(each => each.Id == always, stop);
            rows.Add(Member(school, first, Ever));
            db.SchoolMemberships.Add(rows[0]);
        }
        if (rows.Exists(each => each.NetworkId == to.Id && (each.End is null || each.End >= from)))
        {
            return HandOver.No($"{school.Name} belongs to {to.Name} on that day already.");
        }
        var begun = Member(school, to, from);
        db.SchoolMemberships.Add(begun);
        return Change(rows.Where(each => each.End is null || each.End >= from), begun);
    }

    private static SchoolMembership Member(School school, Network network, DateOnly from) =>
        new()
        {
            RosterKey = $"{school.RosterKey}|{network.RosterKey}|{from:yyyy-MM-dd}",
            SchoolId = school.Id,
            NetworkId = network.Id,
            Start = from,
        };

    private static async Task<HandOver> ChangeHands(
        ThroughlineDb db,
        IQueryable<Assignment> holders,
        Person to,
        DateOnly from,
        Func<Assignment> make,
        CancellationToken stop
    )
    {
        var held = await holders.Where(each => each.End == null || each.End >= from).ToListAsync(stop);
        if (held.Exists(each => each.PersonId == to.Id && each.Start <= from && each.End is null))
        {
            return HandOver.No($"{to.Name} has it on that day already.");
        }
        if (held.Exists(each => each.Start >= from))
        {
            return HandOver.No("It changes hands on or after that day already; take a later day, or end that first.");
        }
        var begun = make();
        db.Assignments.Add(begun);
        return Change(held, begun);
    }

    private static HandOver Change(IEnumerable<IDated> held, IDated begun)
    {
        var ended = held.Select(row => (row, row.End)).ToList();
        ended.ForEach(each => each.row.End = begun.Start.AddDays(-1));
        return new HandOver(null, begun, ended);
    }
}
