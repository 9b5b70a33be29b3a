using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Fading;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Retentions;

/// <summary>How long each kind of text is kept, and what has faded.</summary>
[Rule(RecordKind.R40)]
[Rule(RecordKind.R40, Act.Update)]
public sealed class RetentionPage(ThroughlineDb db, RetentionSchedule schedule) : PageModel
{
    private const int Longest = 7300;

    internal IReadOnlyList<(FadingText Text, int Days, string Why)> Texts { get; private set; } = [];

    internal IReadOnlyList<(Destruction Of, string Words, NodaTime.LocalDateTime At)> Destroyed { get; private set; } = [];

    /// <summary>Shows both.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        var set = await db.RetentionPeriods.AsNoTracking().ToDictionaryAsync(period => period.Name, stop);
        Texts =
        [
            .. schedule.Texts.Select(text =>
                set.GetValueOrDefault(text.Name) is { } period ? (text, period.Days, period.Why) : (text, text.Days, "")
            ),
        ];
        var zone = HttpContext.Features.Get<District>()?.Zone;
        Destroyed =
        [
            .. (await db.Destructions.AsNoTracking().OrderByDescending(each => each.Id).Take(100).ToListAsync(stop)).Select(
                each =>
                    (
                        each,
                        schedule.Texts.FirstOrDefault(text => text.Name == each.Name)?.Words ?? each.Name,
                        DistrictDay.MomentOf(each.At, zone)
                    )
            ),
        ];
    }

    /// <summary>Sets one period.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string? days, string? why, CancellationToken stop)
    {
        if (schedule.Texts.FirstOrDefault(text => text.Name == name) is not { } text)
        {
            return NotFound();
        }
        if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Longest)
        {
            Toast.Say(TempData, $"Not kept: the days are a whole number from 1 to {Longest}.");
            return Redirect("/retention");
        }
        var period = await db.RetentionPeriods.SingleOrDefaultAsync(each => each.Name == text.Name, stop);
        if (period is null)
        {
            db.Add(
                new RetentionPeriod
                {
                    Name = text.Name,
                    Days = number,
                    Why = why ?? "",
                }
            );
        }
        else
        {
            (period.Days, period.Why) = (number, why ?? "");
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Kept: {number} days. It is applied once a day.");
        return Redirect("/retention");
    }
}
