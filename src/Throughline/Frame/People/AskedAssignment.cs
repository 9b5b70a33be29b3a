using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>An assignment as somebody asks for it on a page.</summary>
internal sealed record AskedAssignment(AssignmentKind Kind, string? Target, DateOnly? From, DateOnly? Until)
{
    /// <summary>Adds it, or the proposal that a senior leader decides on.</summary>
    /// <returns>Null, or why not.</returns>
    public async Task<string?> Make(ThroughlineDb db, Person person, DistrictOn district, Reader by, CancellationToken stop)
    {
        if (From is not { } from || Until < from)
        {
            return "Give a first day, and a last day that is not before it.";
        }
        var (network, school, other) = Parsed(district);
        var fits = Kind switch
        {
            AssignmentKind.LeadsNetwork or AssignmentKind.Facilitates or AssignmentKind.LendsTo => network is not null,
            AssignmentKind.LeadsSchool => school is not null,
            _ => other is not null,
        };
        if (!fits)
        {
            return $"Whoever {Kind.Said()} needs {Needs} as its other end; choose one.";
        }
        if (other?.Id == person.Id)
        {
            return "Nobody does this for themselves.";
        }
        var same = db.Assignments.Where(each =>
            each.Kind == Kind
            && each.PersonId == person.Id
            && each.NetworkId == (network == null ? null : network.Id)
            && each.SchoolId == (school == null ? null : school.Id)
            && each.TargetPersonId == (other == null ? null : other.Id)
        );
        if (await same.AnyAsync(each => (each.End == null || each.End >= from) && (Until == null || each.Start <= Until), stop))
        {
            return "They do this on some of these days already.";
        }
        if (Kind == AssignmentKind.Supervises && await IsAbove(db, other!.Id, person.Id, from, stop))
        {
            return $"{other.Name} supervises {person.Name}, directly or further up; it cannot go round in a circle.";
        }
        if (Kind == AssignmentKind.Evaluates)
        {
            db.Add(
                new EvaluatorProposal
                {
                    EvaluatorId = person.Id,
                    SubjectId = other!.Id,
                    Start = from,
                    End = Until,
                    ProposedBy = by.Name,
                    ProposedAt = db.Clock.GetUtcNow(),
                }
            );
            return null;
        }
        var key = network?.RosterKey ?? school?.RosterKey ?? other!.RosterKey;
        db.Assignments.Add(Assignment.Make(Kind, person, key, from, Until, network?.Id, school?.Id, other?.Id));
        return null;
    }

    private string Needs =>
        Kind switch
        {
            AssignmentKind.LeadsNetwork or AssignmentKind.Facilitates or AssignmentKind.LendsTo => "a network",
            AssignmentKind.LeadsSchool => "a school",
            _ => "a person",
        };

    private (Network?, School?, Person?) Parsed(DistrictOn district) =>
        Target is [var kind, ':', ..] && long.TryParse(Target[2..], CultureInfo.InvariantCulture, out var id)
            ? (
                kind == 'n' ? district.Networks.GetValueOrDefault(id) : null,
                kind == 's' ? district.Schools.GetValueOrDefault(id) : null,
                kind == 'p' ? district.People.GetValueOrDefault(id) : null
            )
            : (null, null, null);

    private static async Task<bool> IsAbove(ThroughlineDb db, long upper, long lower, DateOnly day, CancellationToken stop)
    {
        var edges = (
            await db.Assignments.AsNoTracking().On(day).Where(each => each.Kind == AssignmentKind.Supervises).ToListAsync(stop)
        ).ToLookup(each => each.TargetPersonId!.Value, each => each.PersonId);
        HashSet<long> seen = [];
        Queue<long> up = new([lower]);
        while (up.TryDequeue(out var at))
        {
            if (at == upper)
            {
                return true;
            }
            foreach (var next in edges[at].Where(seen.Add))
            {
                up.Enqueue(next);
            }
        }
        return false;
    }
}
