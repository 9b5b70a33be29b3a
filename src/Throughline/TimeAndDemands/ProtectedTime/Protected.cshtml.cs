using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Rules;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>When nobody pulls ILDs or principals out of schools: the pattern, its versions, what landed on it and what will.</summary>
[Rule(RecordKind.R08)]
[Rule(RecordKind.R08, Act.Update)]
[Rule(RecordKind.R08, Act.Approve)]
internal sealed class ProtectedPage(
    ThroughlineDb db,
    Reader reader,
    TimeAccounts accounts,
    RosterCache rosters,
    Landings landings,
    AskLandings asks
) : PageModel
{
    private const int SlotsShown = 4;
    private const int DaysShown = 28;
    private const int MostShown = 12;

    public District District { get; private set; } = null!;
    public DateOnly Today => reader.Today;

    /// <summary>The versions of the pattern for all, oldest first, and of each network that has its own besides.</summary>
    public IReadOnlyList<(string Network, IReadOnlyList<PatternEra> Eras)> Patterns { get; private set; } = [];
    public IReadOnlyList<DateOnly> Exceptions { get; private set; } = [];
    public IReadOnlyList<Landing> Coming { get; private set; } = [];
    public IReadOnlyList<AskLanding> AsksComing { get; private set; } = [];

    /// <summary>What principals alone were called to on protected time in the last weeks.</summary>
    public IReadOnlyList<AskLanding> AsksHeld { get; private set; } = [];
    public IReadOnlyList<(TakenMeeting Meeting, DateTime At, string Caller)> Landed { get; private set; } = [];
    public IReadOnlyList<ProtectedOverride> Overrides { get; private set; } = [];
    public IReadOnlyList<(ProtectedChange Change, string Network)> History { get; private set; } = [];

    public bool MayChange => reader.MayAnywhere(RecordKind.R08, Act.Update);
    public bool MayOverride => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R08, Act.Approve);
    public bool MaySubscribe => reader.MayAnywhere(RecordKind.R08, Act.Create) || MayOverride;

    /// <summary>The pattern for all that holds today; null where there is none.</summary>
    public PatternEra? Now =>
        Patterns.FirstOrDefault(one => one.Network.Length == 0).Eras?.FirstOrDefault(era => era.On(Today));

    /// <summary>The next one, where it is known already.</summary>
    public PatternEra? Next =>
        Patterns.FirstOrDefault(one => one.Network.Length == 0).Eras?.FirstOrDefault(era => era.From > Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (HttpContext.Features.Get<District>() is not { } district)
        {
            return NotFound();
        }
        District = district;
        await accounts.RefreshAll(Today, stop);
        var networks = await db.Networks.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var stretches = await db.ProtectedStretches.AsNoTracking().ToListAsync(stop);
        Patterns =
        [
            ("", PatternEra.Of(stretches.Where(one => one.NetworkId is null), district)),
            .. stretches
                .Where(one => one.NetworkId is not null)
                .GroupBy(one => networks[one.NetworkId!.Value])
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => (one.Key, PatternEra.Of(one, district))),
        ];
        Exceptions = [.. stretches.SelectMany(one => one.ExceptDates).Where(day => day >= Today).Distinct().Order()];
        Coming = await landings.Coming(Today, MayChange ? SlotsShown : 0, stop);
        AsksComing = await asks.Coming(Today, stop);
        AsksHeld = await asks.Held(Today.AddDays(-DaysShown), Today, stop);
        await ReadLanded(stop);
        Overrides = await db
            .ProtectedOverrides.AsNoTracking()
            .Include(one => one.Ilds)
            .Where(one => one.TakenBackAt == null)
            .OrderByDescending(one => one.Day)
            .Take(MostShown)
            .ToListAsync(stop);
        var history = await db
            .ProtectedChanges.AsNoTracking()
            .OrderByDescending(one => one.Id)
            .Take(MostShown)
            .ToListAsync(stop);
        History = history.ConvertAll(one => (one, one.NetworkId is { } id ? networks[id] : ""));
        return Page();
    }

    /// <summary>Puts back what a change changed; the last one first.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long change, CancellationToken stop)
    {
        if (await db.ProtectedChanges.SingleOrDefaultAsync(one => one.Id == change, stop) is not { } made)
        {
            return NotFound();
        }
        if (!reader.MayChange(made.NetworkId))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var later = await db.ProtectedChanges.AnyAsync(
            one => one.Id > change && one.NetworkId == made.NetworkId && one.UndoneAt == null && !one.IsException,
            stop
        );
        if (made.UndoneAt is not null || (later && !made.IsException))
        {
            Toast.Say(TempData, "Another change was made after this one; undo that one first.");
        }
        else
        {
            var stretches = await db.ProtectedStretches.ToListAsync(stop);
            db.ProtectedStretches.RemoveRange(made.Undo(stretches, reader.Name, db.Clock.GetUtcNow()));
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, "Undone. What was protected before is protected again.");
        }
        return Redirect("/protected-time#history");
    }

    /// <summary>An override does not take place.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long one, CancellationToken stop)
    {
        if (await db.ProtectedOverrides.SingleOrDefaultAsync(each => each.Id == one, stop) is not { } made)
        {
            return NotFound();
        }
        if (made.ById != reader.PersonId)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        made.TakeBack(db.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back. The time is protected again.");
        return Redirect("/protected-time");
    }

    private async Task ReadLanded(CancellationToken stop)
    {
        var meetings = await db.TakenMeetings(Today.AddDays(-DaysShown), Today, null, 0, 200, stop);
        var zone = (await rosters.Current(db, stop)).Index.Zone;
        var shown = meetings.Reverse().Take(MostShown).ToList();
        var names = await db.NamesOf([.. shown.Select(one => one.CalledBy).Distinct()], stop);
        Landed = shown.ConvertAll(one => (one, zone.LocalOf(one.Start), names.GetValueOrDefault(one.CalledBy, "")));
    }
}

/// <summary>Who may change what is protected.</summary>
internal static class ProtectedTimeReaders
{
    /// <summary>Whether the reader may change the pattern of one network, or of all: those who supervise ILDs set what holds for all.</summary>
    public static bool MayChange(this Reader reader, long? network) =>
        network is { } one
            ? reader.MayInNetwork(RecordKind.R08, Act.Update, one)
            : reader.MayAnywhere(RecordKind.R08, Act.Update);
}
