using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Seats.Grants;

/// <summary>One line of "who can act in my name or see records of me".</summary>
/// <param name="Who">Their name.</param>
/// <param name="What">What they are to the reader, since when, and who gave it.</param>
/// <param name="IsWaiting">A grant that does not count yet.</param>
internal sealed record HeldToward(string Who, string What, bool IsWaiting)
{
    /// <summary>What assignments and grants say about the reader's own person, grants first.</summary>
    public static async Task<IReadOnlyList<HeldToward>> Of(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        var me = reader.PersonId;
        var people = db.People;
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(grant => grant.SubjectPersonId == me || grant.SubjectPersonId == null)
            .Where(grant => grant.End == null || grant.End >= reader.Today)
            .Where(grant => grant.AccountId != reader.AccountId && grant.Seat != Seat.Sysa && !grant.Gatekeeper)
            .Join(db.Users, grant => grant.AccountId, account => account.Id, (grant, account) => new { grant, account })
            .Where(pair => pair.account.EndedAt == null)
            .Select(pair => new
            {
                pair.grant,
                Name = people.Where(person => person.Id == pair.account.PersonId).Select(person => person.Name).FirstOrDefault()
                    ?? pair.account.Email!,
            })
            .ToListAsync(stop);
        List<HeldToward> lines =
        [
            .. grants
                .OrderBy(each => each.grant.SubjectPersonId is null)
                .ThenBy(each => each.Name, StringComparer.Ordinal)
                .Select(each => new HeldToward(each.Name, Words(each.grant), each.grant.IsWaiting(reader.Today))),
        ];
        lines.AddRange(await FromRoster(db, reader, stop));
        return lines;
    }

    private static async Task<IEnumerable<HeldToward>> FromRoster(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        if (reader.PersonId is not { } me)
        {
            return [];
        }
        var toward = await db
            .Assignments.AsNoTracking()
            .On(reader.Today)
            .Where(each => each.TargetPersonId == me)
            .Join(
                db.People,
                each => each.PersonId,
                person => person.Id,
                (each, person) =>
                    new
                    {
                        each.Kind,
                        each.Start,
                        person.Name,
                    }
            )
            .ToListAsync(stop);
        // A principal's ILD is whoever leads the network of their school today.
        var leaders = reader
            .Standing.NetworkLeads.Where(lead => lead.On(reader.Today) && lead.PersonId != me)
            .Where(lead => reader.Standing.PrincipalsOf(lead.NetworkId!.Value, reader.Today).Contains(me))
            .ToList();
        var ids = leaders.Select(lead => lead.PersonId).ToList();
        var names = await db
            .People.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(each => each.Id, each => each.Name, stop);
        return toward
            .Select(each => new HeldToward(each.Name, $"{Words(each.Kind)} since {Day(each.Start)}, by the roster", false))
            .Concat(
                leaders.Select(lead => new HeldToward(
                    names[lead.PersonId],
                    $"Leads your network since {Day(lead.Start)}, by the roster",
                    false
                ))
            )
            .OrderBy(each => each.Who, StringComparer.Ordinal);
    }

    private static string Words(RoleGrant grant) =>
        $"{GrantWords.Of(grant)}, {(grant.SubjectPersonId is null ? "toward everybody, " : "")}from {Day(grant.Start)}"
        + $"{(grant.End is { } end ? $" to {Day(end)}" : "")}; given by {grant.GivenBy}"
        + (grant.ApprovedBy.Length > 0 ? $", approved by {grant.ApprovedBy}" : "");

    private static string Words(AssignmentKind kind) =>
        kind switch
        {
            AssignmentKind.Supervises => "Supervises you",
            AssignmentKind.Evaluates => "Evaluates you: sees nothing of what is said in support",
            AssignmentKind.TeamOf => "Is of your team",
            _ => $"{kind}",
        };

    private static string Day(DateOnly day) => Dates.WithYear(LocalDate.FromDateOnly(day));
}

/// <summary>What a grant is called on pages.</summary>
internal static class GrantWords
{
    /// <summary>In a few words.</summary>
    public static string Of(RoleGrant grant) => grant.Gatekeeper ? "Gatekeeper for demands" : Of(grant.Seat);

    /// <summary>In a few words.</summary>
    public static string Of(Seat seat) =>
        seat switch
        {
            Seat.Sysa => "Administrator: accounts and settings, no content",
            Seat.Data => "Data office",
            Seat.Audr => "Auditor: the journal",
            Seat.Reco => "Records officer",
            Seat.Rsch => "Researcher",
            Seat.Evp => "Evaluator of a principal",
            Seat.Evi => "Evaluator of a director",
            Seat.Guest => "Guest",
            Seat.Asst => "Assistant: acts for a director",
            Seat.Senr => "Senior leader",
            Seat.Chief => "Chief of the directors",
            Seat.Board => "Board member",
            _ => seat.Word(),
        };
}
