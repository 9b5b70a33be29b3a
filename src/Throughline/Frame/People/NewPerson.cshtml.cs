using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>Adds somebody whom no roster has. It gives them no sign-in and no seat.</summary>
[Rule(RecordKind.R01, Act.Create)]
public sealed class NewPersonPage(ThroughlineDb db) : PageModel
{
    /// <summary>Full name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Role in the district.</summary>
    [BindProperty]
    public PersonRole Role { get; set; } = PersonRole.CentralOffice;

    /// <summary>Central office unit.</summary>
    [BindProperty]
    public string? Unit { get; set; }

    /// <summary>Work address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    // With this role comes a senior leader's view, which nobody gives who has it not (T15).
    internal bool MayNameLeaders => User.HasSeat(Seat.Senr);

    /// <summary>Shows the form.</summary>
    public void OnGet() { }

    /// <summary>Adds them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var addresses = Addresses.Parse(Email);
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200)
        {
            ModelState.AddModelError(nameof(Name), "Write the full name.");
        }
        foreach (var fault in await Addresses.Faults(db, 0, addresses, stop))
        {
            ModelState.AddModelError(nameof(Email), fault);
        }
        if (Role == PersonRole.SeniorLeader && !MayNameLeaders)
        {
            ModelState.AddModelError(
                nameof(Role),
                "That somebody is a senior leader is said by a senior leader. Choose another role."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var person = new Person
        {
            RosterKey = $"here-{Guid.NewGuid():N}",
            Name = Name!.Trim(),
            Role = Role,
            Unit = Unit?.Trim() ?? "",
        };
        db.People.Add(person);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.SaveChangesAsync(stop);
        await Addresses.Become(db, person, addresses, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        Toast.Say(TempData, $"{person.Name} is in. Who they lead or help is said by assignments.");
        return Redirect($"/people/{person.Id}");
    }
}
