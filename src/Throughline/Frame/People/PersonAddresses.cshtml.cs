using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.People;

/// <summary>A person's addresses. Administrators alone change them: whoever has an address may come in by it, and is who was at a meeting.</summary>
[Rule(RecordKind.R01, Act.Create)]
public sealed class PersonAddressesPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The addresses as they shall be.</summary>
    [BindProperty]
    public string? Wanted { get; set; }

    /// <summary>The addresses as they were when the form was made.</summary>
    [BindProperty]
    public string? Before { get; set; }

    internal Person Shown { get; private set; } = null!;
    internal IReadOnlyList<string> Current { get; private set; } = [];
    internal bool IsLate { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.Id == Id, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        Current = await Addresses.Of(db, Id, stop);
        Wanted ??= string.Join('\n', Current);
        return Page();
    }

    /// <summary>Changes them; both are shown when somebody else was quicker.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R01, Act.Create))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Wanted ??= "";
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        var wanted = Addresses.Parse(Wanted);
        foreach (var fault in await Addresses.Faults(db, Id, wanted, stop))
        {
            ModelState.AddModelError(nameof(Wanted), fault);
        }
        IsLate = !Addresses.Parse(Before).SequenceEqual(Current);
        if (IsLate || !ModelState.IsValid)
        {
            return Page();
        }
        await Addresses.Become(db, Shown, wanted, stop);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{Shown.Name} was known by {Words(Current)}, and is by {Words(wanted)}.",
            $"/people/{Id}/addresses",
            new Dictionary<string, string>
            {
                [nameof(Wanted)] = string.Join(';', Current),
                [nameof(Before)] = string.Join(';', wanted),
            }
        );
        return Redirect($"/people/{Id}");
    }

    private static string Words(IReadOnlyList<string> addresses) =>
        addresses.Count == 0 ? "no address" : string.Join(", ", addresses);
}
