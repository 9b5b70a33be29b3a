using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Wording;

namespace Throughline.LeadingThrough.SupportNotes.Cards;

/// <summary>All cards of one ILD, and a search within the notes that the ILD may read.</summary>
[Rule(RecordKind.R10)]
[Rule(RecordKind.R10, Act.Create)]
internal sealed class PrincipalsPage(ThroughlineDb db, Reader reader, CardQuery cards) : PageModel
{
    internal IReadOnlyList<PrincipalCard> Cards { get; private set; } = [];
    internal NoteList Found { get; private set; } = NoteList.None;

    /// <summary>What was looked for; it is sent in the body, never in the address.</summary>
    public string? Searched { get; private set; }

    internal string Finding =>
        Cards.Count(card => card.Owed.Count > 0) is var owing && owing > 0
            ? $"{Counts.Of(owing, "principal", "principals")} of {Cards.Count} {(owing == 1 ? "is" : "are")} owed a visit"
            : $"Nobody among your {Counts.Of(Cards.Count, "principal", "principals")} is owed a visit";

    /// <summary>Shows the cards.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Show(stop);

    /// <summary>Looks for words in the reader's own notes.</summary>
    public async Task<IActionResult> OnPostSearchAsync(string? q, CancellationToken stop)
    {
        Searched = (q ?? "").Trim();
        Found = await NoteList.With(db, reader, Searched, null, this.Zone(), stop);
        return await Show(stop);
    }

    internal static string Last(PrincipalCard card) =>
        card.Before.Count == 0 ? "No contact this year" : $"Last {Dates.MonthDay(LocalDate.FromDateOnly(card.Before[0].Day))}";

    internal static string Next(PrincipalCard card) =>
        card.Booked.Count == 0
            ? card.Owed.Count > 0
                ? $"Owed since {Dates.MonthDay(LocalDate.FromDateOnly(card.Owed[0].Day))}"
                : "Nothing booked"
            : $"Next {Dates.WithWeekday(LocalDate.FromDateOnly(card.Booked[0].Day))}";

    private async Task<IActionResult> Show(CancellationToken stop)
    {
        if (!reader.Holds(Seat.Ild))
        {
            return NotFound();
        }
        Cards = await cards.Of(cards.Led, stop);
        return Page();
    }
}
