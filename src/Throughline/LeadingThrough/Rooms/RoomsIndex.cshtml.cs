using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.SupportNotes.Cards;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>Those whom the reader coaches and evaluates; nobody else finds the page.</summary>
[Rule(RecordKind.R09)]
internal sealed class RoomsIndexPage(Reader reader, CardQuery cards) : PageModel
{
    public IReadOnlyList<PrincipalCard> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var both = cards.Led.Intersect(reader.Sight.With(Seat.Evp)).ToList();
        if (both.Count == 0)
        {
            return NotFound();
        }
        Cards = await cards.Of(both, stop);
        return Page();
    }
}
