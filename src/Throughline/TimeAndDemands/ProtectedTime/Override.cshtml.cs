using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>A leader takes protected time once, in their own name, with a reason and a day to make it up.</summary>
[Rule(RecordKind.R08, Act.Approve)]
internal sealed class OverridePage(ThroughlineDb db, Reader reader, RosterCache rosters) : PageModel
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? From { get; set; }

    [BindProperty]
    public TimeOnly? To { get; set; }

    /// <summary>What it is booked to.</summary>
    [BindProperty]
    public string? BookedTo { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? MakeUpDay { get; set; }

    /// <summary>The networks whose ILDs it takes, by key.</summary>
    [BindProperty]
    public List<long> Networks { get; set; } = [];

    public IReadOnlyList<(long Id, string Key, string Name)> All { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Bookings { get; } =
    [.. new[] { "safety", "court date", "board tonight", "other" }.Select(one => new SelectListItem(Counts.Capital(one), one))];

    public string Name => reader.Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (reader.PersonId is null)
        {
            return NotFound();
        }
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (reader.PersonId is not { } me)
        {
            return NotFound();
        }
        await Load(stop);
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var ilds = await Taken(stop);
        if (ilds.Count == 0)
        {
            ModelState.AddModelError(nameof(Day), "Nothing of these ILDs is protected then: no override is needed.");
            return Page();
        }
        var made = new ProtectedOverride
        {
            Day = Day!.Value,
            From = From!.Value,
            To = To!.Value,
            BookedTo = BookedTo!,
            Reason = Reason!.Trim(),
            MakeUpDay = MakeUpDay!.Value,
            ById = me,
            By = reader.Name,
            At = db.Clock.GetUtcNow(),
            Ilds = ilds,
        };
        db.ProtectedOverrides.Add(made);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"Logged in your name: {Durations.Of(made.Seconds)} of {Counts.Of(ilds.Count, "ILD", "ILDs")}, booked to {made.BookedTo}.",
            "/protected-time?handler=TakeBack",
            new Dictionary<string, string> { ["one"] = $"{made.Id}" }
        );
        return Redirect("/protected-time");
    }

    private async Task Load(CancellationToken stop)
    {
        var networks = await db.Networks.AsNoTracking().OrderBy(one => one.Name).ToListAsync(stop);
        All = networks.ConvertAll(one => (one.Id, one.RosterKey, one.Name));
    }

    private void Check()
    {
        Need(Day is not null && Day >= reader.Today, nameof(Day), "Choose a day from today on.");
        Need(From is not null && To is not null && From < To, nameof(From), "Give both times, the earlier one first.");
        Need(Bookings.Any(one => one.Value == BookedTo), nameof(BookedTo), "Choose what it is booked to.");
        Need(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Say why; ILDs and principals see it beside your name.");
        Need(
            MakeUpDay is not null && MakeUpDay > Day,
            nameof(MakeUpDay),
            "Choose the later day on which this time is made up."
        );
        Need(
            Networks.Count > 0 && Networks.TrueForAll(one => All.Any(known => known.Id == one)),
            nameof(Networks),
            "Choose at least one network."
        );
    }

    private void Need(bool fits, string field, string sentence)
    {
        if (!fits)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<List<OverriddenIld>> Taken(CancellationToken stop)
    {
        var district = await rosters.Current(db, stop);
        var roster = district.Index.Roster;
        var known = new ProtectedDays(roster);
        var day = Day!.Value;
        var chosen = All.Where(one => Networks.Contains(one.Id)).Select(one => one.Key).ToHashSet();
        return
        [
            .. roster
                .Assignments.Where(one =>
                    one.Kind == AssignmentKind.LeadsNetwork
                    && chosen.Contains(one.TargetId)
                    && one.Start <= day
                    && !(one.End < day)
                )
                .Select(one => one.PersonId)
                .Distinct()
                .Select(ild => new OverriddenIld
                {
                    IldId = district.PersonIds[ild],
                    Seconds = (long)
                        known
                            .On(day, known.NetworksOf(ild, day))
                            .Select(part => new DayPart(Later(part.From, From!.Value), Earlier(part.To, To!.Value)))
                            .Where(part => part.From < part.To)
                            .Sum(part => part.Hours * 3600),
                })
                .Where(one => one.Seconds > 0),
        ];
    }

    private static TimeOnly Later(TimeOnly one, TimeOnly other) => one > other ? one : other;

    private static TimeOnly Earlier(TimeOnly one, TimeOnly other) => one < other ? one : other;
}
