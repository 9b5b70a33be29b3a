using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Imports;

/// <summary>
/// What a roster brought in by page cannot give by itself, as pages cannot: that somebody evaluates, and that somebody is a senior leader.
/// Each waits for a senior leader (T15). The first roster of an empty installation is taken whole: there is nobody yet who could approve.
/// </summary>
/// <param name="Reading">The roster without them.</param>
/// <param name="Evaluates">Rows that become proposals.</param>
/// <param name="Said">What is held, in sentences.</param>
internal sealed record HeldRows(RosterReading Reading, IReadOnlyList<RosterAssignment> Evaluates, IReadOnlyList<string> Said)
{
    /// <summary>Takes out what must wait.</summary>
    public static async Task<HeldRows> Of(ThroughlineDb db, RosterReading reading, CancellationToken stop)
    {
        if (!await db.People.AnyAsync(stop))
        {
            return new(reading, [], []);
        }
        var roster = reading.Roster;
        var leaders = (
            await db
                .People.Where(person => person.Role == PersonRole.SeniorLeader)
                .Select(person => person.RosterKey)
                .ToListAsync(stop)
        ).ToFrozenSet(StringComparer.Ordinal);
        var evaluate = (
            await db
                .Assignments.Where(each => each.Kind == AssignmentKind.Evaluates)
                .Select(each => each.RosterKey)
                .ToListAsync(stop)
        ).ToFrozenSet(StringComparer.Ordinal);
        var raised = roster.People.Where(each => each.Role == PersonRole.SeniorLeader && !leaders.Contains(each.Id)).ToList();
        var edges = roster
            .Assignments.Where(each => each.Kind == AssignmentKind.Evaluates && !evaluate.Contains(RosterKeys.Of(each)))
            .ToList();
        if (raised.Count + edges.Count == 0)
        {
            return new(reading, [], []);
        }
        var names = new RosterNames(roster);
        var kept = roster with
        {
            People =
            [
                .. roster.People.Select(each => raised.Contains(each) ? each with { Role = PersonRole.CentralOffice } : each),
            ],
            Assignments = [.. roster.Assignments.Except(edges)],
        };
        return new(
            reading with
            {
                Roster = kept,
            },
            edges,
            [
                .. raised.Select(each =>
                    $"{each.Name} comes in as central office: that somebody is a senior leader is said by a senior leader"
                ),
                .. edges.Select(each => $"{names.Of(each)}: proposed, and counts once a senior leader approves it"),
            ]
        );
    }

    /// <summary>Proposes who shall evaluate, once those concerned are in; what has been proposed before is not proposed again.</summary>
    public async Task Propose(ThroughlineDb db, CancellationToken stop)
    {
        var ids = await db.People.ToDictionaryAsync(person => person.RosterKey, person => person.Id, stop);
        var before = (await db.Set<EvaluatorProposal>().AsNoTracking().ToListAsync(stop))
            .Select(each => (each.EvaluatorId, each.SubjectId, each.Start))
            .ToHashSet();
        foreach (var row in Evaluates)
        {
            if (
                ids.TryGetValue(row.PersonId, out var evaluator)
                && ids.TryGetValue(row.TargetId, out var subject)
                && before.Add((evaluator, subject, row.Start))
            )
            {
                db.Add(
                    new EvaluatorProposal
                    {
                        EvaluatorId = evaluator,
                        SubjectId = subject,
                        Start = row.Start,
                        End = row.End,
                        ProposedBy = db.Actor.Name,
                        ProposedAt = db.Clock.GetUtcNow(),
                    }
                );
            }
        }
        await db.SaveChangesAsync(stop);
    }
}
