using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>To whom an ILD may hand an ask: her team, staff lent to her network, administrators who stand in for her, and units' people.</summary>
internal sealed class DelegateChoices(ThroughlineDb db, Reader reader)
{
    public async Task<IReadOnlyList<SelectListItem>> Of(long ild, CancellationToken stop)
    {
        var today = reader.Today;
        var on = db.Assignments.AsNoTracking().On(today);
        var led = on.Where(one => one.Kind == AssignmentKind.LeadsNetwork && one.PersonId == ild).Select(one => one.NetworkId);
        var near = await on.Where(one =>
                (one.Kind == AssignmentKind.TeamOf && one.TargetPersonId == ild)
                || (one.Kind == AssignmentKind.LendsTo && led.Contains(one.NetworkId))
            )
            .Select(one => one.PersonId)
            .ToListAsync(stop);
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(one => one.Seat == Seat.Asst && one.SubjectPersonId == ild)
            .Join(db.Users, one => one.AccountId, user => user.Id, (one, user) => new { Grant = one, user.PersonId })
            .ToListAsync(stop);
        near.AddRange(grants.Where(one => one.Grant.On(today) && one.PersonId is not null).Select(one => one.PersonId!.Value));
        var people = await db
            .People.AsNoTracking()
            .Where(one => near.Contains(one.Id) || one.Role == PersonRole.CentralOffice)
            .Where(one => one.Id != ild)
            .OrderBy(one => one.Name)
            .ToListAsync(stop);
        var team = new SelectListGroup { Name = "Your team" };
        var units = new SelectListGroup { Name = "Units’ people" };
        return
        [
            .. people
                .Select(one => new SelectListItem(
                    near.Contains(one.Id) || one.Unit.Length == 0 ? one.Name : $"{one.Name}, {one.Unit}",
                    $"{one.Id}"
                )
                {
                    Group = near.Contains(one.Id) ? team : units,
                })
                .OrderBy(one => one.Group == units),
        ];
    }
}
