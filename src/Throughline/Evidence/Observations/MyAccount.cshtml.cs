using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.Observations;

/// <summary>An ILD's own account of the supports: her words, her codes, her consent.</summary>
[Rule(RecordKind.R32)]
[Rule(RecordKind.R32, Act.Create)]
[OpensTo<MyAccountPage>]
internal sealed class MyAccountPage(ThroughlineDb db, Reader reader) : PageModel, IOpensToFewer
{
    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<string> Codes { get; set; } = [];

    [BindProperty]
    public bool MayCount { get; set; }

    public Codebook Book { get; private set; } = null!;
    public IReadOnlyList<IldAccount> Mine { get; private set; } = [];

    private bool IsMine => reader.PersonId is { } me && reader.May(RecordKind.R32, Act.Create, me);

    /// <inheritdoc />
    public static bool OpensTo(Reader reader) => reader.MayAnywhere(RecordKind.R32, Act.Create);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }
        if (Aspect.Of(About ?? "") is null)
        {
            ModelState.AddModelError(nameof(About), "Choose what it is about.");
            return Page();
        }
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > IldAccount.Longest)
        {
            ModelState.AddModelError(nameof(Text), "Write something, at most 8,000 letters.");
            return Page();
        }
        var me = reader.PersonId!.Value;
        db.IldAccounts.Add(
            new IldAccount
            {
                AuthorId = me,
                SubjectId = me,
                Aspect = Aspect.Of(About!)!.Key,
                Day = reader.Today,
                Text = Text.Trim(),
                Codes = [.. Codes.Where(key => Book.Of(key) is not null).Distinct(StringComparer.Ordinal)],
                Codebook = Book.Version,
                MayCount = MayCount,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept. You alone read it.");
        return Redirect("/evidence/my-account");
    }

    public async Task<IActionResult> OnPostRemoveAsync(long account, CancellationToken stop)
    {
        if (
            !IsMine
            || await db.IldAccounts.SingleOrDefaultAsync(one => one.Id == account && one.AuthorId == reader.PersonId, stop)
                is not { } found
        )
        {
            return NotFound();
        }
        db.IldAccounts.Remove(found);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken away.");
        return Redirect("/evidence/my-account");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!IsMine)
        {
            return false;
        }
        Book = await Codebook.Load(db, stop);
        Mine = await db
            .IldAccounts.AsNoTracking()
            .Where(one => one.AuthorId == reader.PersonId)
            .OrderByDescending(one => one.Day)
            .ToListAsync(stop);
        return true;
    }
}
