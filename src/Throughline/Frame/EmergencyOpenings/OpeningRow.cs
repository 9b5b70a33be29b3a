using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Frame.EmergencyOpenings;

/// <summary>An opening with the names beside it, in the district's time.</summary>
internal sealed record OpeningRow(
    EmergencyOpening Opening,
    string Holder,
    string Subject,
    LocalDateTime Asked,
    LocalDateTime? Until
)
{
    /// <summary>Those about one person that the person has been told of, or all, the latest first.</summary>
    public static async Task<List<OpeningRow>> Of(ThroughlineDb db, long? toldTo, string? zone, CancellationToken stop)
    {
        var people = db.People;
        var found = await db
            .EmergencyOpenings.AsNoTracking()
            .Where(each => toldTo == null || (each.SubjectPersonId == toldTo && each.ToldAt != null))
            .OrderByDescending(each => each.Id)
            .Take(100)
            .Join(
                db.Users,
                each => each.HolderAccountId,
                account => account.Id,
                (each, account) =>
                    new
                    {
                        each,
                        account.Email,
                        Holder = people.Where(one => one.Id == account.PersonId).Select(one => one.Name).FirstOrDefault(),
                        Subject = people.Where(one => one.Id == each.SubjectPersonId).Select(one => one.Name).First(),
                    }
            )
            .ToListAsync(stop);
        return
        [
            .. found.Select(row => new OpeningRow(
                row.each,
                row.Holder ?? row.Email ?? "",
                row.Subject,
                DistrictDay.MomentOf(row.each.AskedAt, zone),
                row.each.Until is { } until ? DistrictDay.MomentOf(until, zone) : null
            )),
        ];
    }
}
