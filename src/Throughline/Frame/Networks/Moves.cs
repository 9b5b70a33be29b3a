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
    /// <returns>Null, or why not.</returns>
    public static Task<string?> HandOverNetwork(
        ThroughlineDb db,
        Network network,
        Person to,
        DateOnly from,
        CancellationToken stop
    ) =>
        HandOver(
            db,
            db.Assignments.Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.NetworkId == network.Id),
            to,
            from,
            () => Assignment.Make(AssignmentKind.LeadsNetwork, to, network.RosterKey, from, null, network: network.Id),
            stop
        );

    /// <summary>From that day on, that person leads the school.</summary>
    /// <returns>Null, or why not.</returns>
    public static Task<string?> HandOverSchool(
        ThroughlineDb db,
        School school,
        Person to,
        DateOnly from,
        CancellationToken stop
    ) =>
        HandOver(
            db,
            db.Assignments.Where(each => each.Kind == AssignmentKind.LeadsSchool && each.SchoolId == school.Id),
            to,
            from,
            () => Assignment.Make(AssignmentKind.LeadsSchool, to, school.RosterKey, from, null, school: school.Id),
            stop
        );

    /// <summary>From that day on, the school belongs to that network.</summary>
    /// <returns>Null, or why not.</returns>
    public static async Task<string?> MoveSchool(
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
            return $"{school.Name} changes network on or after that day already; take a later day.";
        }
        if (rows.Count == 0 && school.NetworkId is { } always)
        {
            var first = await db.Networks.AsNoTracking().SingleAsync(each => each.Id == always, stop);
            rows.Add(Member(school, first, Ever));
            db.SchoolMemberships.Add(rows[0]);
        }
        if (rows.Exists(each => each.NetworkId == to.Id && (each.End is null || each.End >= from)))
        {
            return $"{school.Name} belongs to {to.Name} on that day already.";
        }
        foreach (var row in rows.Where(each => each.End is null || each.End >= from))
        {
            row.End = from.AddDays(-1);
        }
        db.SchoolMemberships.Add(Member(school, to, from));
        return null;
    }

    private static SchoolMembership Member(School school, Network network, DateOnly from) =>
        new()
        {
            RosterKey = $"{school.RosterKey}|{network.RosterKey}|{from:yyyy-MM-dd}",
            SchoolId = school.Id,
            NetworkId = network.Id,
            Start = from,
        };

    private static async Task<string?> HandOver(
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
            return $"{to.Name} has it on that day already.";
        }
        if (held.Exists(each => each.Start >= from))
        {
            return "It changes hands on or after that day already; take a later day, or end that first.";
        }
        held.ForEach(each => each.EndOn(from.AddDays(-1)));
        db.Assignments.Add(make());
        return null;
    }
}
