using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;
using Dates = Throughline.Shell.Wording.Dates;

namespace Throughline.Frame.Setup;

/// <summary>The promise on one page, for everybody; its signing, and what is proposed to be added to it.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R40, Act.Update)]
[Rule(RecordKind.R03, Act.Approve)]
public sealed class PromisePage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Who signed, as on paper.</summary>
    [BindProperty]
    public string? SignedBy { get; set; }

    /// <summary>What would be collected, shown or used beyond what is promised.</summary>
    [BindProperty]
    public string? Widening { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    internal District? District { get; private set; }
    internal int Ilds { get; private set; }
    internal IReadOnlyList<Promise> Versions { get; private set; } = [];
    internal Promise? Waiting => Versions.FirstOrDefault(one => one.SignedAt is null && one.WithdrawnAt is null);
    internal IEnumerable<Promise> Signed => Versions.Where(one => one.SignedAt is not null);
    internal bool MayWrite => reader.MayAnywhere(RecordKind.R40, Act.Update) || reader.MayAnywhere(RecordKind.R03, Act.Approve);
    internal DateOnly Today => reader.Today;

    internal string Standing =>
        District is { PromiseVersion: > 0, PromiseSignedAt: { } at } district
            ? $"Version {district.PromiseVersion}, signed {Said(DistrictDay.Of(at, district.Zone))} by {district.PromiseSignedBy}."
            : "Version 1, not signed yet.";

    internal static string Said(DateOnly day) => Dates.WithYear(LocalDate.FromDateOnly(day));

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        District = await db.District.AsNoTracking().FirstOrDefaultAsync(stop);
        Ilds = await db.People.CountAsync(person => person.Role == PersonRole.Ild, stop);
        Versions = await db.Promises.AsNoTracking().OrderBy(one => one.Number).ToListAsync(stop);
    }

    /// <summary>Notes that it was signed on paper.</summary>
    public async Task<IActionResult> OnPostSignAsync(CancellationToken stop)
    {
        var district = await db.District.FirstOrDefaultAsync(stop);
        if (district is null)
        {
            ModelState.AddModelError(nameof(SignedBy), "Choose a design first, at Set up.");
            return await Again(stop);
        }
        var next =
            await db.Promises.FirstOrDefaultAsync(one => one.SignedAt == null && one.WithdrawnAt == null, stop)
            ?? (district.PromiseVersion == 0 ? Propose(1) : null);
        if (next is null)
        {
            ModelState.AddModelError(nameof(SignedBy), "There is nothing to sign: this version is signed already.");
            return await Again(stop);
        }
        if (next.Sign(SignedBy ?? "", reader.Today, db.Clock.GetUtcNow()) is { } refusal)
        {
            ModelState.AddModelError(nameof(SignedBy), refusal);
            return await Again(stop);
        }
        district.PromiseVersion = next.Number;
        district.PromiseSignedBy = next.SignedBy;
        district.PromiseSignedAt = next.SignedAt;
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Version {next.Number} of the promise is signed.");
        return RedirectToPage();
    }

    /// <summary>Tells those concerned that something is to be added, and starts the thirty days.</summary>
    public async Task<IActionResult> OnPostWidenAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        if (District is not { PromiseVersion: > 0 } || Waiting is not null)
        {
            ModelState.AddModelError(nameof(Widening), "One thing at a time: sign or withdraw what is proposed first.");
        }
        if (string.IsNullOrWhiteSpace(Widening) || string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Widening), "Write what is added, and why, as those concerned will read it.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var next = Propose(Math.Max(District!.PromiseVersion, Versions.Select(one => one.Number).DefaultIfEmpty(1).Max()) + 1);
        foreach (var person in await Concerned(stop))
        {
            await db.Tell(
                person,
                Promise.Letter,
                $"A change of the promise is proposed: {next.Widening} It may be signed from {Said(next.MayBeSignedFrom)}.",
                "/promise",
                $"Why: {next.Reason}",
                stop
            );
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Those concerned are told. It may be signed from {Said(next.MayBeSignedFrom)}.");
        return RedirectToPage();
    }

    /// <summary>Gives a proposal up.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        var open = await db.Promises.FirstOrDefaultAsync(one => one.SignedAt == null && one.WithdrawnAt == null, stop);
        open?.Withdraw(db.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Withdrawn. The promise stands as it was.");
        return RedirectToPage();
    }

    // Whose time, support or asks are recorded: ILDs, their teams, principals, and everybody who can sign in.
    private Task<List<long>> Concerned(CancellationToken stop) =>
        db
            .People.Where(person =>
                person.Role == PersonRole.Ild
                || person.Role == PersonRole.Principal
                || person.Role == PersonRole.Team
                || db.Users.Any(account => account.PersonId == person.Id && account.EndedAt == null)
            )
            .Select(person => person.Id)
            .ToListAsync(stop);

    private Promise Propose(int number)
    {
        var proposed = new Promise
        {
            Number = number,
            Widening = number == 1 ? "" : Widening!.Trim(),
            Reason = number == 1 ? "" : Reason!.Trim(),
            ProposedBy = reader.Name,
            ToldOn = reader.Today,
        };
        db.Promises.Add(proposed);
        return proposed;
    }

    private async Task<IActionResult> Again(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await OnGetAsync(stop);
        return Page();
    }
}
