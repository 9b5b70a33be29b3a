using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse.Commitments;

/// <summary>The goal that an ILD sets for one of the two shares: only its owner sets it, and only its owner sees whether it is kept.</summary>
[Rule(RecordKind.R04)]
[Rule(RecordKind.R04, Act.Update)]
internal sealed class CommitmentPage(ThroughlineDb db, Reader reader, TimeAccounts accounts, IldDays ilds) : PageModel
{
    private const int FourWeeks = 4;

    [BindProperty]
    public CommittedShare? Share { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a number from 1 to 100.")]
    [Range(Commitment.LeastPercent, Commitment.MostPercent, ErrorMessage = "Enter a number from 1 to 100.")]
    public int? Percent { get; set; }

    public Commitment? Current { get; private set; }
    public IReadOnlyList<KeptWeek> Weeks { get; private set; } = [];

    /// <summary>The weeks of the term in the ways in which others have counted them.</summary>
    public Definitions? Defined { get; private set; }

    /// <summary>Contract time of the same weeks, in seconds.</summary>
    public double Contract { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Owner is not { } owner)
        {
            return NotFound();
        }
        await Load(owner, stop);
        (Share, Percent) = (Current?.Share, Current?.Percent);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Owner is not { } owner)
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            await Load(owner, stop);
            return Page();
        }
        await Set(owner, Share ?? CommittedShare.WithPrincipals, Percent, stop);
        Toast.Say(TempData, $"Set: at least {Percent}%, from this week on. Only you see it.");
        return RedirectToPage();
    }

    /// <summary>Ends it; the weeks before keep what they were measured by.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken stop)
    {
        if (Owner is not { } owner)
        {
            return NotFound();
        }
        await Set(owner, CommittedShare.WithPrincipals, null, stop);
        Toast.Say(TempData, "There is no goal from this week on.");
        return RedirectToPage();
    }

    public string Finding
    {
        get
        {
            var counted = Weeks.Where(week => week.IsKept is not null).ToList();
            return Current is null ? "You have set yourself no goal"
                : counted.Count == 0 ? $"At least {Current.Percent}%, from the next counted week on"
                : $"Kept in {counted.Count(week => week.IsKept == true)} of {Counts.Of(counted.Count, "week", "weeks")} this term";
        }
    }

    /// <summary>This week, four weeks, the term.</summary>
    public IReadOnlyList<KeptSpan> Spans =>
        [
            KeptSpan.Of("This week", Current!, [.. Weeks.Take(1)]),
            KeptSpan.Of("Four weeks", Current!, [.. Weeks.Take(FourWeeks)]),
            KeptSpan.Of("This term", Current!, Weeks),
        ];

    private long? Owner =>
        reader.PersonId is { } me && reader.Toward(me).Contains(Seat.Ild) && reader.May(RecordKind.R04, Act.Update, me)
            ? me
            : null;

    private async Task Set(long owner, CommittedShare share, int? percent, CancellationToken stop)
    {
        db.Commitments.Add(
            new Commitment
            {
                OwnerId = owner,
                From = LocalTimes.MondayOf(reader.Today),
                Share = share,
                Percent = percent,
                SetAt = db.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(stop);
    }

    private async Task Load(long owner, CancellationToken stop)
    {
        await accounts.Refresh([owner], reader.Today, stop);
        var monday = LocalTimes.MondayOf(reader.Today);
        Current = await db.Commitments.For(owner, monday, stop);
        var from = await TermStart(stop);
        var said = await db
            .Commitments.AsNoTracking()
            .Where(one => one.OwnerId == owner)
            .OrderBy(one => one.From)
            .ThenBy(one => one.Id)
            .ToListAsync(stop);
        var weeks = await db
            .WeeksOfTime.AsNoTracking()
            .Where(week => week.OwnerId == owner && week.Monday >= LocalTimes.MondayOf(from) && week.Monday <= monday)
            .OrderByDescending(week => week.Monday)
            .ToListAsync(stop);
        Weeks = [.. weeks.Select(week => KeptWeek.Of(week, said.LastOrDefault(one => one.From <= week.Monday)))];
        if (weeks.Count > 0)
        {
            var days = await ilds.Open(owner, new Window(weeks[^1].Monday, monday.AddDays(6)), stop);
            Defined = Definitions.Of(days.District.Index, days.District.Rules, days.Time);
            Contract = weeks.Sum(week => (double)week.ContractSeconds);
        }
    }

    private async Task<DateOnly> TermStart(CancellationToken stop)
    {
        var term = await db
            .Terms.Where(term => term.Start <= reader.Today && term.End >= reader.Today)
            .Select(term => (DateOnly?)term.Start)
            .FirstOrDefaultAsync(stop);
        var district = await db.District.AsNoTracking().SingleAsync(stop);
        return term ?? Horizon.SchoolYearOf(reader.Today, district.SchoolYearStart);
    }
}
