using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse.Today;
using Throughline.TimeAndDemands.TimeUse.Upkeep;
using Throughline.TimeAndDemands.TimeUse.Weeks;

namespace Throughline.TimeAndDemands.TimeUse.QuickCapture;

/// <summary>One tap on a name, or one line, in a hallway: it stands in the week at once. With scripts the phone keeps it first and sends it once.</summary>
[Rule(RecordKind.R07)]
[Rule(RecordKind.R07, Act.Create)]
internal sealed class CapturePage(ThroughlineDb db, Reader reader, IldDays ilds, Captures captures, UpkeepCount upkeep)
    : PageModel
{
    /// <summary>Lengths that one tap chooses from, in minutes.</summary>
    public static readonly IReadOnlyList<int> Lengths = [15, 30, 45, 60, 90];

    /// <summary>What is taken where nothing is chosen.</summary>
    public const int UsualLength = 30;

    // A year: longer ago than anything that is kept.
    private const long LongestAgo = 365 * 86_400L;

    public IReadOnlyList<(long Id, string Name, string School)> People { get; private set; } = [];
    public IReadOnlyList<CaptureLine> Lately { get; private set; } = [];
    public long Spent { get; private set; }
    public string Line { get; private set; } = "";

    public long Owner => reader.PersonId ?? 0;
    public long Shown => db.Now.ToUnixTimeSeconds();

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => Show(stop);

    /// <summary>Keeps what was tapped, without scripts.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid sentAs,
        long? principal,
        VisitAnswer? was,
        string? line,
        int minutes,
        DateTime? ended,
        CancellationToken stop
    )
    {
        if (!IsOwn(principal))
        {
            return NotFound();
        }
        await upkeep.AddForm(Request.Form, stop);
        var at = ended is { } local ? await InstantOf(local, stop) : db.Now;
        var said = new NewCapture(sentAs, principal, was, (line ?? "").Trim(), minutes, at);
        if (!ModelState.IsValid || said.Problem(db.Now) is not null)
        {
            var sentence = ModelState.IsValid ? said.Problem(db.Now)! : "Choose a length, and a day and time that are over.";
            ModelState.Clear();
            ModelState.AddModelError("", sentence);
            Line = said.Line;
            return await Show(stop);
        }
        if (await captures.Keep(Owner, said, reader.Today, stop) is { } kept)
        {
            Say(kept, said);
        }
        return Redirect("/capture");
    }

    /// <summary>Takes what a phone kept, perhaps hours ago. The same twice is one.</summary>
    public async Task<IActionResult> OnPostSentAsync(
        Guid sentAs,
        long? principal,
        VisitAnswer? was,
        string? line,
        int minutes,
        DateTime? ended,
        long ago,
        long seconds,
        CancellationToken stop
    )
    {
        if (!IsOwn(principal))
        {
            return NotFound();
        }
        var at = ended is { } local ? await InstantOf(local, stop) : db.Now.AddSeconds(-Math.Clamp(ago, 0, LongestAgo));
        var said = new NewCapture(sentAs, principal, was, (line ?? "").Trim(), minutes, at);
        if (!ModelState.IsValid || said.Problem(db.Now) is not null)
        {
            return BadRequest(said.Problem(db.Now) ?? "This is no longer whole. Write it down again.");
        }
        if (await captures.Keep(Owner, said, reader.Today, stop) is not null)
        {
            await upkeep.Add(seconds, stop);
        }
        return new StatusCodeResult(StatusCodes.Status204NoContent);
    }

    /// <summary>Takes one back.</summary>
    public async Task<IActionResult> OnPostBackAsync(long capture, CancellationToken stop)
    {
        if (!IsOwn(null))
        {
            return NotFound();
        }
        var isBack = await captures.TakeBack(Owner, capture, reader.Today, stop);
        Toast.Say(TempData, isBack ? "Taken back; your week is as before." : "There is nothing left to take back.");
        return Redirect("/capture");
    }

    /// <summary>Counts how long one of the pages that Throughline asks for was looked at.</summary>
    public async Task<IActionResult> OnPostLookedAsync(long seconds, CancellationToken stop)
    {
        if (!IsOwn(null))
        {
            return NotFound();
        }
        await upkeep.Add(seconds, stop);
        return new StatusCodeResult(StatusCodes.Status204NoContent);
    }

    // The ILD alone, and of principals the ILD's own.
    private bool IsOwn(long? principal) =>
        reader.PersonId is { } me
        && reader.Toward(me).Contains(Seat.Ild)
        && reader.May(RecordKind.R07, Act.Create, me)
        && (principal is not { } one || one != me && reader.Toward(one).Contains(Seat.Ild));

    private async Task<IActionResult> Show(CancellationToken stop)
    {
        if (!IsOwn(null))
        {
            return NotFound();
        }
        var days = await ilds.Open(Owner, new Window(reader.Today.AddDays(1 - CaptureLine.Days), reader.Today), stop);
        People = [.. Own(days)];
        Lately = await CaptureLine.Of(db, days, reader.Today, stop);
        Spent = await upkeep.ThisWeek(stop);
        return Page();
    }

    // Who stands in today's calendar comes first; then by name.
    private IEnumerable<(long, string, string)> Own(AccountedDays days)
    {
        var today = days
            .Time.Occurrences.Where(one => one.Day == reader.Today && one.Counts)
            .SelectMany(one => one.Code?.PrincipalIds ?? [])
            .ToHashSet();
        return days
            .Time.Contacts.Select(contact => days.District.Person(contact.PrincipalId)!)
            .Where(person => reader.Toward(days.District.PersonIds[person.Id]).Contains(Seat.Ild))
            .OrderByDescending(person => today.Contains(person.Id))
            .ThenBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => (days.District.PersonIds[person.Id], person.Name, days.District.SchoolOf(person)));
    }

    private async Task<DateTimeOffset> InstantOf(DateTime local, CancellationToken stop)
    {
        var days = await ilds.Open(Owner, new Window(reader.Today, reader.Today), stop);
        var zone = days.District.Index.Zone;
        return DateTimeOffset.FromUnixTimeSeconds(zone.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
    }

    private void Say(Capture kept, NewCapture said) =>
        Toast.Say(
            TempData,
            said.Principal is null ? "Kept. It waits in your week to be placed."
                : !kept.MadeEntry && said.Was is null ? "Kept: the visit stands in your calendar already."
                : said.Was is null ? $"Kept: {Durations.Of(said.Minutes * 60)}. It waits in your week to be confirmed."
                : kept.MadeEntry ? $"Kept: {Durations.Of(said.Minutes * 60)}, counted in your week."
                : "Kept, with the visit that stands in your calendar.",
            "/capture?handler=Back",
            new Dictionary<string, string> { ["capture"] = kept.Id.ToString(CultureInfo.InvariantCulture) }
        );
}
