using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Frame.Setup;
using Throughline.Hosting.SignIn.Links;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Hosting.SignIn.AccountList;

/// <summary>Invites people of the roster: they then choose how they sign in.</summary>
[Rule(RecordKind.R39, Act.Create)]
internal sealed class InvitePage(ThroughlineDb db, Invitations invitations) : PageModel
{
    /// <summary>Most in one list.</summary>
    public const int Most = 60;

    // Whom the office works with every day comes before hundreds of principals.
    private static readonly PersonRole[] First =
    [
        PersonRole.Ild,
        PersonRole.SeniorLeader,
        PersonRole.PdFacilitator,
        PersonRole.Team,
        PersonRole.CentralOffice,
    ];

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Words { get; set; }

    public IReadOnlyList<Found> People { get; private set; } = [];

    /// <summary>The link just made, mailed or shown once.</summary>
    public HandedLink? Link { get; private set; }

    /// <summary>Somebody of the roster without an account.</summary>
    public sealed record Found(long Id, string Name, string Email, PersonRole Role, string Unit)
    {
        internal string Post => Unit.Length > 0 ? $"{Role.Said()}, {Unit}" : Role.Said();
        internal string[] Words => [Name, Email, Post];
    }

    public Task OnGetAsync(CancellationToken stop) => List(stop);

    public async Task<IActionResult> OnPostAsync(long person, CancellationToken stop)
    {
        var email = await db
            .PersonEmails.Where(each => each.PersonId == person)
            .OrderBy(each => each.Position)
            .Select(each => each.Address)
            .FirstOrDefaultAsync(stop);
        if (email is null)
        {
            return NotFound();
        }
        if (await invitations.Open(person, email, stop) is not { } account)
        {
            ModelState.AddModelError("", $"{email} has an account already; a new link is made on its page.");
        }
        else
        {
            Link = await invitations.Make(account, LinkPurpose.Invitation, stop);
        }
        await List(stop);
        return Page();
    }

    private async Task List(CancellationToken stop)
    {
        var wanted = (Words ?? "").Trim();
        var emails = db.PersonEmails;
        var people = await db
            .People.AsNoTracking()
            .Where(person => !db.Users.Any(account => account.PersonId == person.Id))
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.Unit,
                person.Role,
                Email = emails
                    .Where(each => each.PersonId == person.Id)
                    .OrderBy(each => each.Position)
                    .Select(each => each.Address)
                    .FirstOrDefault(),
            })
            .Where(row => row.Email != null)
            .ToListAsync(stop);
        People =
        [
            .. people
                .Select(row => new Found(row.Id, row.Name, row.Email!, row.Role, row.Unit))
                .Where(one => one.Words.Any(words => words.Contains(wanted, StringComparison.CurrentCultureIgnoreCase)))
                .OrderBy(one => Array.IndexOf(First, one.Role) is var place and >= 0 ? place : First.Length)
                .ThenBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)
                .Take(Most),
        ];
    }
}
