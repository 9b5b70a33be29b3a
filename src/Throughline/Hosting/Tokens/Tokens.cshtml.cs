using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Hosting.Tokens;

/// <summary>The tokens with which other systems send rosters and figures: make one, take one back.</summary>
[Rule(RecordKind.R39), Rule(RecordKind.R39, Act.Update)]
internal sealed class TokensPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int LongestName = 60;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Sends { get; set; }

    [BindProperty]
    public int Days { get; set; } = ApiToken.Lasts[1];

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The token just made, shown once.</summary>
    public string? Made { get; private set; }
    public bool MayChange => reader.MayAnywhere(RecordKind.R39, Act.Update);
    public DateTimeOffset Now => db.Clock.GetUtcNow();

    public static IEnumerable<SelectListItem> Choices =>
        [
            new("People and schools (POST /api/roster)", $"{TokenScope.Roster}"),
            new("New figures (POST /api/scores)", $"{TokenScope.Scores}"),
        ];

    public static IEnumerable<SelectListItem> Spans =>
        ApiToken.Lasts.Select(days => new SelectListItem($"{days} days", $"{days}"));

    public static string Words(TokenScope scope) => scope == TokenScope.Roster ? "people and schools" : "new figures";

    public string Day(DateTimeOffset moment) => DistrictMoment.Words(moment, HttpContext.Features.Get<District>()?.Zone);

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var name = (Name ?? "").Trim();
        if (name.Length is 0 or > LongestName)
        {
            ModelState.AddModelError(nameof(Name), $"Say in up to {LongestName} characters which system sends with it.");
        }
        if (!Enum.TryParse<TokenScope>(Sends, out var scope) || !Enum.IsDefined(scope))
        {
            ModelState.AddModelError(nameof(Sends), "Choose what it sends.");
        }
        if (!ApiToken.Lasts.Contains(Days))
        {
            ModelState.AddModelError(nameof(Days), "Choose how long it lasts.");
        }
        if (ModelState.IsValid)
        {
            (var row, Made) = ApiToken.Make(name, scope, Days, reader.Email, Now);
            db.ApiTokens.Add(row);
            await db.SaveChangesAsync(stop);
        }
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(long id, CancellationToken stop)
    {
        if (await db.ApiTokens.SingleOrDefaultAsync(each => each.Id == id && each.EndedAt == null, stop) is not { } token)
        {
            return NotFound();
        }
        token.End(reader.Email, Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            "Taken back. Nothing more comes in with it; what it brought stays, and can be undone on the page Imports."
        );
        return LocalRedirect("/tokens");
    }

    private async Task Load(CancellationToken stop) =>
        Tokens = await db.ApiTokens.AsNoTracking().OrderByDescending(each => each.Id).ToListAsync(stop);
}
