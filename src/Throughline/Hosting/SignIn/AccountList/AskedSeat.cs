using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats.Grants;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Hosting.SignIn.AccountList;

/// <summary>The form that gives a seat.</summary>
internal sealed class AskedSeat
{
    public string? Seat { get; set; }
    public long? Subject { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public string? Reason { get; set; }

    /// <summary>What was asked for; null where the seat is none of the list.</summary>
    public GrantAsked? ToGrant(long account)
    {
        var gatekeeper = Seat == "GATEKEEPER";
        if (!gatekeeper && !SeatWords.TryParse(Seat ?? "", out _))
        {
            return null;
        }
        var seat = gatekeeper ? Access.Seat.Chief : SeatWords.Parse(Seat!);
        var reason = Reason is { Length: > 300 } tooLong ? tooLong[..300] : Reason ?? "";
        return new GrantAsked(
            account,
            seat,
            gatekeeper,
            Granting.NamesSomebody(seat) ? Subject : null,
            Start ?? DateOnly.MinValue,
            End,
            reason
        );
    }

    /// <summary>Whom a seat may be held toward: directors, then principals.</summary>
    public static async Task<List<SelectListItem>> SubjectsOf(ThroughlineDb db, CancellationToken stop)
    {
        var people = await db
            .People.AsNoTracking()
            .Where(person => person.Role == PersonRole.Ild || person.Role == PersonRole.Principal)
            .OrderBy(person => person.Role == PersonRole.Principal)
            .ThenBy(person => person.Name)
            .Select(person => new
            {
                person.Id,
                person.Name,
                IsIld = person.Role == PersonRole.Ild,
            })
            .ToListAsync(stop);
        return
        [
            new SelectListItem("everybody", ""),
            .. people.Select(each => new SelectListItem(
                $"{each.Name}, {(each.IsIld ? "director" : "principal")}",
                $"{each.Id}"
            )),
        ];
    }
}
