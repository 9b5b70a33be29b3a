using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Pages;

/// <summary>A network's schools on common indicators, each against its own target; schools are named, people are not.</summary>
[Rule(RecordKind.R26)]
internal sealed class NetworkScoresPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int YearsShown = 4;
    private const int MostColumns = 6;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The perspective shown; the first with indicators where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public Perspective? Side { get; set; }

    /// <summary>From which indicator of it on, where there are more than fit.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    internal Network Shown { get; private set; } = null!;
    internal IReadOnlyList<School> Schools { get; private set; } = [];
    internal ScoreBoard Board { get; private set; } = null!;
    internal IReadOnlyList<Indicator> Columns { get; private set; } = [];

    /// <summary>Of which none of these schools has a figure or a target in the last year.</summary>
    internal IReadOnlyList<Indicator> Untold { get; private set; } = [];
    internal IReadOnlyList<Perspective> Sides { get; private set; } = [];
    internal int InSide { get; private set; }
    internal IReadOnlyDictionary<long, SupportLevel> Levels { get; private set; } = new Dictionary<long, SupportLevel>();
    internal (int Met, int Of) Met { get; private set; }

    /// <summary>Of all indicators of the scorecard, not only those shown.</summary>
    internal IReadOnlyDictionary<long, (int Met, int Of)> MetBySchool { get; private set; } =
        new Dictionary<long, (int, int)>();
    internal (int Given, int Of) Support { get; private set; }
    internal long? Round { get; private set; }

    /// <summary>Half a school at the standard level is 0.5: what the network counts in its ILD's load.</summary>
    internal decimal Load => Schools.Sum(school => Levels.GetValueOrDefault(school.Id, SupportLevel.Standard).Load());

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Networks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, stop) is not { } network)
        {
            return NotFound();
        }
        Shown = network;
        Schools = await NetworkSchools.Of(db, Id, reader.Today, stop);
        var keys = Schools.Select(school => school.Id).ToList();
        // Of the last year all that counts, of the years before only what is shown.
        var whole = await ScoreBoard.Load(db, keys, 1, stop);
        // Elementary schools graduate nobody: a column of nothing but dashes is named below the table instead.
        var told = whole.Indicators.Where(one => keys.Exists(school => whole.Of(school, one.Id).Points.Count > 0)).ToList();
        Untold = [.. whole.Indicators.Except(told)];
        Sides = [.. told.Select(one => one.Perspective).Distinct()];
        var side = Side is { } asked && Sides.Contains(asked) ? told.FindAll(one => one.Perspective == asked) : told;
        InSide = side.Count;
        From = From < 0 || From >= InSide ? 0 : From;
        Columns = [.. side.Skip(From).Take(MostColumns)];
        Board = await whole.Over(db, keys, Columns, YearsShown, stop);
        MetBySchool = keys.ToDictionary(school => school, school => whole.Met(school, whole.LastYear));
        Met = (MetBySchool.Values.Sum(one => one.Met), MetBySchool.Values.Sum(one => one.Of));
        Levels = await LevelsOf(db, keys, stop);
        var owed = (await OwedLine.Load(db, keys, stop)).Where(one => one.Owed.AgreedAt is not null).ToList();
        Support = (owed.Count(one => one.Last is { How: Given.InFull }), owed.Count);
        Round = reader.SeesAnywhere(RecordKind.R27)
            ? await db.Rounds.OrderByDescending(one => one.Year).Select(one => (long?)one.Id).FirstOrDefaultAsync(stop)
            : null;
        return Page();
    }

    internal string Address(Perspective? side, int from = 0) =>
        $"/scorecard/networks/{Id}?{(side is null ? "" : $"side={side}&")}from={from}";

    private static async Task<Dictionary<long, SupportLevel>> LevelsOf(
        ThroughlineDb db,
        List<long> schools,
        CancellationToken stop
    ) =>
        (await db.Placements.AsNoTracking().Where(one => schools.Contains(one.SchoolId)).ToListAsync(stop))
            .GroupBy(one => one.SchoolId)
            .ToDictionary(one => one.Key, one => one.OrderBy(each => each.From).ThenBy(each => each.Id).Last().Level);
}
