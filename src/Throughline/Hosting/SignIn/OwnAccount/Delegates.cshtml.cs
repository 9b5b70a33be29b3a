using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Frame.Seats.Grants;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Hosting.SignIn.OwnAccount;

/// <summary>A director names who acts for her (ASST), and takes it back.</summary>
[NoRecord("it shows the assistants that the director who is signed in has named herself")]
internal sealed class DelegatesPage(UserManager<Account> accounts, ThroughlineDb db, Reader reader)
    : OwnAccountPage(accounts, reader)
{
    [BindProperty]
    public long? Assistant { get; set; }

    [BindProperty]
    public DateOnly? End { get; set; }

    public IReadOnlyList<GrantRow> Named { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Show(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Show(stop))
        {
            return NotFound();
        }
        if (Assistant is not { } holder || !Choices.Any(each => each.Value == $"{holder}"))
        {
            ModelState.AddModelError(nameof(Assistant), "Choose somebody from the list.");
            return Page();
        }
        var asked = new GrantAsked(holder, Seat.Asst, false, Me.PersonId, Me.Today, End, "");
        if (await Granting.Give(db, asked, Me, stop) is { } refusal)
        {
            ModelState.AddModelError(nameof(Assistant), refusal);
            return Page();
        }
        await db.SaveChangesAsync(stop);
        return Done("They act for you from today on.", "/account/delegates");
    }

    public async Task<IActionResult> OnPostEndAsync(long id, CancellationToken stop)
    {
        if (
            await db.RoleGrants.SingleOrDefaultAsync(
                each => each.Id == id && each.Seat == Seat.Asst && each.SubjectPersonId == Me.PersonId,
                stop
            )
            is not { } grant
        )
        {
            return NotFound();
        }
        grant.EndNow(Me.Today);
        await db.SaveChangesAsync(stop);
        return Done("They no longer act for you.", "/account/delegates");
    }

    private async Task<bool> Show(CancellationToken stop)
    {
        if (Me.PersonId is not { } me || !Me.Toward(me).Contains(Seat.Ild))
        {
            return false;
        }
        await Load(db.Clock);
        Named =
        [
            .. (await GrantRow.Of(db, null, stop)).Where(each =>
                each.Grant.Seat == Seat.Asst
                && each.Grant.SubjectPersonId == me
                && (each.Grant.End is null || each.Grant.End >= Me.Today)
            ),
        ];
        // Staff who sign in; not principals, not other directors, not the board.
        var people = await db
            .Users.Where(account => account.EndedAt == null && account.PersonId != null && account.PersonId != me)
            .Join(
                db.People,
                account => account.PersonId,
                person => person.Id,
                (account, person) =>
                    new
                    {
                        account.Id,
                        person.Name,
                        person.Role,
                    }
            )
            .Where(each =>
                each.Role == PersonRole.CentralOffice || each.Role == PersonRole.Team || each.Role == PersonRole.SchoolStaff
            )
            .OrderBy(each => each.Name)
            .ToListAsync(stop);
        Choices = [new SelectListItem("Choose…", ""), .. people.Select(each => new SelectListItem(each.Name, $"{each.Id}"))];
        return true;
    }
}
