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

    /// <summary>The role that is asked for, as it is spelled in files; any other text asks for all.</summary>
    [BindProperty(SupportsGet = true, Name = "role")]
    public string? RoleWord { get; set; }

    /// <summary>The roles in the order in which people are listed.</summary>
    public static IReadOnlyList<PersonRole> Roles { get; } = [.. First, .. Enum.GetValues<PersonRole>().Except(First)];

    public IReadOnlyList<Found> People { get; private set; } = [];

    /// <summary>The links just made, mailed or shown once; empty before.</summary>
    public IReadOnlyList<HandedLink> Links { get; private set; } = [];

    /// <summary>Somebody of the roster without an account.</summary>
    public sealed record Found(long Id, string Name, string Email, PersonRole Role, string Unit)
    {
        internal string Post => Unit.Length > 0 ? $"{Role.Said()}, {Unit}" : Role.Said();
        internal string[] Words => [Name, Email, Post];
    }

    public Task OnGetAsync(CancellationToken stop) => List(stop);

    /// <summary>Invites those chosen, or everybody who was shown.</summary>
    public async Task<IActionResult> OnPostAsync(long[] person, long[] shown, bool all, CancellationToken stop)
    {
        long[] chosen = [.. (all ? shown : person).Distinct().Take(Most)];
        var addresses = (
            await db
                .PersonEmails.Where(each => chosen.Contains(each.PersonId))
                .OrderBy(each => each.Position)
                .Select(each => new { each.PersonId, each.Address })
                .ToListAsync(stop)
        )
            .DistinctBy(each => each.PersonId)
            .ToDictionary(each => each.PersonId, each => each.Address);
        if (!chosen.All(addresses.ContainsKey))
        {
            return NotFound();
        }
        if (chosen.Length == 0)
        {
            ModelState.AddModelError("", "Choose somebody to invite.");
        }
        var links = new List<HandedLink>();
        foreach (var one in chosen)
        {
            if (await invitations.Open(one, addresses[one], stop) is { } account)
            {
                links.Add(await invitations.Make(account, LinkPurpose.Invitation, stop));
            }
            else
            {
                ModelState.AddModelError("", $"{addresses[one]} has an account already; a new link is made on its page.");
            }
        }
        Links = links;
        await List(stop);
        return Page();
    }

    private async Task List(CancellationToken stop)
    {
        var wanted = (Words ?? "").Trim();
        var emails = db.PersonEmails;
        PersonRole? role = TimeAccounting.Words.TryParse(RoleWord ?? "", out PersonRole known) ? known : null;
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
            .Where(row => row.Email != null && (role == null || row.Role == role))
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
