using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Observations;

/// <summary>What was observed this school year, and the form for those who sat in.</summary>
[Rule(RecordKind.R18)]
[Rule(RecordKind.R18, Act.Create)]
[OpensTo<ObservationsPage>]
internal sealed class ObservationsPage(ThroughlineDb db, Reader reader) : PageModel, IOpensToFewer
{
    /// <summary>Leaders see shares of so many together, and none of fewer.</summary>
    public const int FewestMeetings = 3;

    private const int LongestMeeting = 600;

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public Dictionary<string, int?> Minutes { get; set; } = [];

    public Codebook Book { get; private set; } = null!;
    public ShownList List { get; private set; } = null!;
    public int Count { get; private set; }
    public IReadOnlyList<(Aspect Aspect, ObservedShares Shares)> Shares { get; private set; } = [];

    // Who leads a network today holds the seat of a peer; one who led one before is an ILD to herself alone.
    private static readonly Seat[] Whole = [Seat.Ildx, Seat.Facil, Seat.Rsch, Seat.Reco];
    private static readonly Seat[] SharesOnly = [Seat.Chief, Seat.Senr, Seat.Data];

    /// <summary>Those who observe, and the ILDs who were observed, see each; leaders and the data office see shares.</summary>
    public bool IsFull => Array.Exists(Whole, reader.Holds);
    public bool MayObserve => reader.MayAnywhere(RecordKind.R18, Act.Create);

    /// <summary>For the menu.</summary>
    public static bool MayOpen(ClaimsPrincipal reader) => Whole.Concat(SharesOnly).Any(reader.HasSeat);

    /// <inheritdoc />
    public static bool OpensTo(Reader reader) => Whole.Concat(SharesOnly).Any(reader.Holds);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Load(stop);
        return List.Answer(this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayObserve)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await Load(stop);
        var given = Minutes
            .Where(one => one.Value is > 0 && Book.Of(one.Key) is not null)
            .ToDictionary(one => one.Key, one => one.Value!.Value);
        if (Day is null || Day > reader.Today)
        {
            ModelState.AddModelError(nameof(Day), "Choose the day on which you sat in; it cannot lie ahead.");
        }
        if (string.IsNullOrWhiteSpace(What) || What.Length > 100)
        {
            ModelState.AddModelError(nameof(What), "Say what it was in at most 100 letters, without names.");
        }
        if (Aspect.Of(About ?? "") is null)
        {
            ModelState.AddModelError(nameof(About), "Choose what it is about.");
        }
        if (given.Count == 0 || given.Values.Sum() > LongestMeeting)
        {
            ModelState.AddModelError(
                "",
                given.Count == 0
                    ? "Code at least one minute. A meeting without a coded minute says nothing."
                    : "More than 600 minutes are no one meeting."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var seen = new Observation
        {
            Day = Day!.Value,
            What = What!.Trim(),
            Aspect = Aspect.Of(About ?? "")!.Key,
            Codebook = Book.Version,
            By = reader.Name,
        };
        db.Observations.Add(seen);
        await db.SaveChangesAsync(stop);
        db.ObservedMinutes.AddRange(
            given.Select(one => new ObservedMinutes
            {
                ObservationId = seen.Id,
                Code = one.Key,
                Minutes = one.Value,
            })
        );
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        Toast.Say(TempData, "Kept.", $"/evidence/observations?handler=TakeBack&observation={seen.Id}");
        return Redirect("/evidence/observations");
    }

    /// <summary>Takes one back that the reader wrote down.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long observation, CancellationToken stop)
    {
        if (!MayObserve)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (
            await db.Observations.SingleOrDefaultAsync(one => one.Id == observation && one.By == reader.Name, stop)
            is not { } seen
        )
        {
            return NotFound();
        }
        seen.TakenBackAt ??= db.Now;
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back; it counts for nothing.");
        return Redirect("/evidence/observations");
    }

    private async Task Load(CancellationToken stop)
    {
        Book = await Codebook.Load(db, stop);
        var from = WholeWeeks.YearStart(reader.Today, HttpContext.Features.Get<District>()?.SchoolYearStart);
        var seen = await db
            .Observations.AsNoTracking()
            .Where(one => one.Day >= from && one.TakenBackAt == null)
            .ToListAsync(stop);
        Count = seen.Count;
        if (!IsFull)
        {
            var shares = new List<(Aspect, ObservedShares)>();
            foreach (var aspect in Aspect.All)
            {
                shares.Add((aspect, await ObservedShares.Of(db, aspect, from, reader.Today, stop)));
            }
            Shares = shares;
            seen = [];
        }
        var ids = seen.ConvertAll(one => one.Id);
        var minutes = (
            await db.ObservedMinutes.AsNoTracking().Where(one => ids.Contains(one.ObservationId)).ToListAsync(stop)
        ).ToLookup(one => one.ObservationId);
        List = new ListOf<Observation>("Observations", "observation", "observations")
            .Column("Day", one => one.Day)
            .Column("What", one => one.What)
            .Column("About", one => Aspect.Of(one.Aspect)?.Words ?? one.Aspect, filter: true)
            .Column("Coded minutes", one => minutes[one.Id].Sum(code => code.Minutes))
            .Column(
                "By code",
                one =>
                    string.Join(
                        ", ",
                        minutes[one.Id]
                            .OrderByDescending(code => code.Minutes)
                            .Select(code => $"{Book.Of(code.Code)?.Label ?? code.Code} {code.Minutes}")
                    )
            )
            .SortedBy("Day", down: true)
            .WhenEmpty("Nothing was observed yet", "When somebody sits in on a meeting and codes its minutes, it appears here.")
            .Show(seen, Request, mayExport: false);
    }
}
