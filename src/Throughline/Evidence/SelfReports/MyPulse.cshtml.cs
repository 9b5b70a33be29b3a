using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>The pulse for whoever is signed in and has not answered: a fresh link of their own, which takes the place of the one in the letter.</summary>
[NoRecord("It leads to the reader's own unanswered questions, and shows no answer.")]
internal sealed class MyPulsePage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Until when it is open; null where nothing waits for the reader.</summary>
    public DateOnly? Closes { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => Closes = (await Mine(stop))?.Pulse.Closes;

    /// <summary>Begins.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await Mine(stop) is not var (link, _))
        {
            return Redirect("/pulse");
        }
        var token = SecretToken.New();
        link.TokenHash = SecretToken.Digest(token);
        await db.SaveChangesAsync(stop);
        return Redirect($"/pulse/{token}");
    }

    private async Task<(PulseLink Link, Pulse Pulse)?> Mine(CancellationToken stop)
    {
        var (me, today) = (reader.PersonId, reader.Today);
        var found = await db
            .PulseLinks.Where(link => link.PersonId == me && !link.IsUsed)
            .Join(
                db.Pulses.Where(pulse => pulse.Opens <= today && pulse.Closes >= today),
                link => link.PulseId,
                pulse => pulse.Id,
                (link, pulse) => new { Link = link, Pulse = pulse }
            )
            .FirstOrDefaultAsync(stop);
        return found is null ? null : (found.Link, found.Pulse);
    }
}
