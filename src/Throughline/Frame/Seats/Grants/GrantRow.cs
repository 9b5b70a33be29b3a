using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Frame.Seats.Grants;

/// <summary>A grant with the names that stand beside it.</summary>
internal sealed record GrantRow(RoleGrant Grant, string Holder, string? Subject)
{
    /// <summary>Those of one account, or all, the latest first.</summary>
    public static async Task<List<GrantRow>> Of(ThroughlineDb db, long? account, CancellationToken stop)
    {
        var people = db.People;
        var found = await db
            .RoleGrants.AsNoTracking()
            .Where(grant => account == null || grant.AccountId == account)
            .OrderByDescending(grant => grant.Id)
            .Join(
                db.Users,
                grant => grant.AccountId,
                user => user.Id,
                (grant, user) =>
                    new
                    {
                        grant,
                        user.Email,
                        Name = people
                            .Where(person => person.Id == user.PersonId)
                            .Select(person => person.Name)
                            .FirstOrDefault(),
                        Subject = people
                            .Where(person => person.Id == grant.SubjectPersonId)
                            .Select(person => person.Name)
                            .FirstOrDefault(),
                    }
            )
            .ToListAsync(stop);
        return [.. found.Select(each => new GrantRow(each.grant, each.Name ?? each.Email ?? "", each.Subject))];
    }
}
