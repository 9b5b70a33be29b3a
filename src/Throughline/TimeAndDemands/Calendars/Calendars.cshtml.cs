using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>An ILD's own calendars: bring one in, see what it changed and what was left out, take an import back.</summary>
[Rule(RecordKind.R05)]
[Rule(RecordKind.R05, Act.Update)]
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class CalendarsPage(ThroughlineDb db, Reader reader, CalendarIntake intake, TimeAccounts accounts) : PageModel
{
    public const long MostBytes = 64 * 1024 * 1024;
    public const int ShownProblems = 30;

    [BindProperty, Required(ErrorMessage = "Choose a calendar file first.")]
    public IFormFile? Upload { get; set; }

    /// <summary>The ILD whose calendars a delegate reads; the reader's own without it.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Of { get; set; }

    public IReadOnlyList<CalendarLine> Lines { get; private set; } = [];

    /// <summary>Whose they are, where they are not the reader's own; such a reader changes nothing.</summary>
    public string Whose { get; private set; } = "";
    public bool IsDelegate { get; private set; }

    /// <summary>The ILDs between whom a delegate can choose.</summary>
    public IReadOnlyList<(long Id, string Name)> Kept { get; private set; } = [];

    public string Finding =>
        Lines.Count switch
        {
            0 => "No calendar is here yet",
            1 => $"One calendar, {Counts.Of(Lines[0].Entries, "entry", "entries")}",
            _ =>
                $"{Counts.Capital(Counts.InWords(Lines.Count))} calendars, {Counts.Of(Lines.Sum(line => line.Entries), "entry", "entries")}",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        ModelState.Clear();
        if (Of is null && KeptFor.Meant(reader) is { } meant)
        {
            return Redirect($"/calendars?of={meant}");
        }
        if (IldInView.Find(reader, RecordKind.R05, Of) is not { IsFull: true } ild)
        {
            return NotFound();
        }
        if (ild.Owner != reader.PersonId)
        {
            Whose = await KeptFor.NameOf(db, ild.Owner, stop);
            IsDelegate = !ild.ShowsPrivate;
            Kept = await KeptFor.Several(db, reader, stop);
        }
        Lines =
        [
            .. (await CalendarLine.Of(db, ild.Owner, reader.Today, stop)).Select(line =>
                ild.ShowsPrivate ? line : line.WithoutPrivate()
            ),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Owner is not { } owner || !reader.May(RecordKind.R05, Act.Update, owner))
        {
            return NotFound();
        }
        if (Upload is not null)
        {
            var outcome = await intake.Take(owner, Upload, reader.Today, stop);
            if (outcome.Refused is null)
            {
                Toast.Say(
                    TempData,
                    outcome.Sentence,
                    outcome.Import > 0 ? "/calendars?handler=Undo" : null,
                    new Dictionary<string, string> { ["import"] = $"{outcome.Import}" }
                );
                return RedirectToPage();
            }
            ModelState.AddModelError(nameof(Upload), outcome.Refused);
        }
        Lines = await CalendarLine.Of(db, owner, reader.Today, stop);
        return Page();
    }

    /// <summary>Takes an import of the reader's own calendar back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long import, CancellationToken stop)
    {
        if (Owner is not { } owner || !reader.May(RecordKind.R05, Act.Update, owner) || !await IsOwn(owner, import, stop))
        {
            return NotFound();
        }
        var refusals = await Undoing.Undo(db, import, stop);
        await accounts.Refresh([owner], reader.Today, stop);
        Toast.Say(
            TempData,
            refusals.Count == 0
                ? "Taken back. Your weeks are as they were before that import."
                : "This import cannot be taken back, because a later one has built on it. Take the later one back first."
        );
        return RedirectToPage();
    }

    private long? Owner => reader.PersonId is { } me && reader.ViewOf(RecordKind.R05, me) == Access.View.Full ? me : null;

    private async Task<bool> IsOwn(long owner, long import, CancellationToken stop)
    {
        var own = await db
            .Calendars.Where(calendar => calendar.OwnerId == owner)
            .Select(calendar => calendar.Id)
            .ToListAsync(stop);
        return await db.Set<ImportedRow>()
            .AnyAsync(row => row.ImportId == import && row.Table == CalendarLine.Table && own.Contains(row.Key), stop);
    }
}
