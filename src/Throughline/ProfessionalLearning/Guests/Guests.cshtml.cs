using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Guests;

/// <summary>The guests of a meeting: invited by a link, until a day, ended at once. Whoever arranges the meeting invites them.</summary>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Update)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class GuestsPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public bool WholeSeries { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<GuestPass> Passes { get; private set; } = [];
    public DateOnly Today => reader.Today;

    /// <summary>The link that was just made and for whom; shown this once.</summary>
    public (string Name, Uri Link)? Made { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        (Name, LastDay) = (Passes.Count == 0 ? Meeting.Guest : "", Later(Meeting.Day, reader.Today));
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        Want(
            !string.IsNullOrWhiteSpace(Name) && Name.Length <= Meeting.LongestTitle,
            nameof(Name),
            $"Say who comes, in up to {Meeting.LongestTitle} letters."
        );
        Want(
            LastDay >= reader.Today && LastDay <= reader.Today.AddDays(GuestPass.MostDays),
            nameof(LastDay),
            "Give the last day of the guest’s access: today or later, within a year."
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var token = SecretToken.New();
        var pass = new GuestPass
        {
            MeetingId = id,
            SeriesId = WholeSeries ? Meeting.SeriesId : null,
            Name = Name!.Trim(),
            TokenHash = SecretToken.Digest(token),
            LastDay = LastDay!.Value,
            GivenById = reader.PersonId!.Value,
            GivenBy = reader.Name,
            GivenAt = db.Now,
        };
        db.GuestPasses.Add(pass);
        await db.SaveChangesAsync(stop);
        Passes = [.. Passes, pass];
        return Shown(pass, token);
    }

    public async Task<IActionResult> OnPostRenewAsync(long id, long pass, CancellationToken stop)
    {
        if (!await Find(id, stop) || Passes.FirstOrDefault(one => one.Id == pass) is not { } found)
        {
            return NotFound();
        }
        if (!found.Counts(reader.Today))
        {
            Toast.Say(TempData, "That guest’s access has ended. Invite them again.");
            return Redirect($"/learning/meetings/{id}/guests");
        }
        var token = found.Renew();
        await db.SaveChangesAsync(stop);
        return Shown(found, token);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, long pass, CancellationToken stop)
    {
        if (!await Find(id, stop) || Passes.FirstOrDefault(one => one.Id == pass) is not { } found)
        {
            return NotFound();
        }
        found.Withdraw(reader, db.Now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else changed it at the same moment. What ends is ended by asking once more.
            await db.Entry(found).ReloadAsync(stop);
            found.Withdraw(reader, db.Now);
            await db.SaveChangesAsync(stop);
        }
        Toast.Say(TempData, $"{found.Name} sees nothing any more, from now on.");
        return Redirect($"/learning/meetings/{id}/guests");
    }

    private PageResult Shown(GuestPass pass, string token)
    {
        Made = (pass.Name, new Uri($"{Request.Scheme}://{Request.Host}/guest/{token}"));
        ModelState.Clear();
        (Name, LastDay, WholeSeries) = ("", Later(Meeting.Day, reader.Today), false);
        return Page();
    }

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        // A talk of two has no third.
        if (
            reader.PersonId is null
            || await sight.Of(id, stop) is not { MayArrange: true, Meeting: { Kind: not SeriesKind.OneToOne } meeting }
        )
        {
            return false;
        }
        Meeting = meeting;
        Passes = await db.GuestsOf(meeting, stop);
        return true;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
