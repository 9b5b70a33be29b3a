using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Rules;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>Another weekly pattern from a day on.</summary>
[Rule(RecordKind.R08, Act.Update)]
internal sealed class ChangePage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>The network; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Network { get; set; }

    /// <summary>First day on which it holds.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>A row of the form for each stretch.</summary>
    [BindProperty]
    public List<PatternRow> Rows { get; set; } = [];

    /// <summary>What the form was made from: another text means that somebody else has changed it since.</summary>
    [BindProperty]
    public string Basis { get; set; } = "";

    public IReadOnlyList<SelectListItem> Networks { get; private set; } = [];
    public District District { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }
        var standing = await Standing(stop);
        From = WholeWeeks.MondayOf(reader.Today).AddDays(7);
        Basis = BasisOf(standing);
        Rows = PatternRow.Of(standing, From.Value, District);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }
        if (!reader.MayChange(Network))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var standing = await Standing(stop);
        Check(standing);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var from = From!.Value;
        var before = PatternEra.Of(standing, District).FirstOrDefault(era => era.On(from))?.Hours ?? 0;
        List<ProtectedStretch> wanted = [.. Rows.Where(row => row.IsFilled).Select(row => row.ToStretch(Network, from))];
        var after = wanted.Sum(one => (one.To!.Value - one.From!.Value).TotalHours);
        var change = ProtectedChange.Pattern(
            standing,
            wanted,
            (Network, from),
            (before, after),
            (reader.Name, Reason?.Trim() ?? ""),
            db.Clock.GetUtcNow()
        );
        db.ProtectedStretches.AddRange(wanted);
        db.ProtectedChanges.Add(change);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{Durations.Of(before * 3600)} a week becomes {Durations.Of(after * 3600)}. What has been stays as it was.",
            "/protected-time?handler=Undo",
            new Dictionary<string, string> { ["change"] = $"{change.Id}" }
        );
        return Redirect("/protected-time");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (HttpContext.Features.Get<District>() is not { } district)
        {
            return false;
        }
        District = district;
        var networks = await db.Networks.AsNoTracking().OrderBy(one => one.Name).ToListAsync(stop);
        Networks =
        [
            new SelectListItem("All networks", ""),
            .. networks.Where(one => reader.MayChange(one.Id)).Select(one => new SelectListItem(one.Name, $"{one.Id}")),
        ];
        return Network is null || networks.Exists(one => one.Id == Network);
    }

    private Task<List<ProtectedStretch>> Standing(CancellationToken stop) =>
        db.ProtectedStretches.Where(one => one.NetworkId == Network).OrderBy(one => one.Id).ToListAsync(stop);

    private void Check(List<ProtectedStretch> standing)
    {
        if (Basis != BasisOf(standing))
        {
            ModelState.AddModelError(
                "",
                "Somebody has changed this pattern since you opened the form. Open it again to see how it stands."
            );
        }
        if (From is null || From < reader.Today)
        {
            ModelState.AddModelError(nameof(From), "Choose a day from today on. What has been stays as it was.");
        }
        foreach (var (at, row) in Rows.Index().Where(one => one.Item.Problem is not null))
        {
            ModelState.AddModelError($"Rows[{at}].From", row.Problem!);
        }
    }

    private static string BasisOf(List<ProtectedStretch> standing) =>
        string.Join(',', standing.Select(one => $"{one.Id}.{one.Version}"));
}
