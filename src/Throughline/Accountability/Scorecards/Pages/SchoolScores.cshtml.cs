using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Consequences;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Pages;

/// <summary>One school, printable: results against targets in small multiples, what units owed and gave, how its next steps stand beside past ones.</summary>
[Rule(RecordKind.R26)]
internal sealed class SchoolScoresPage(ThroughlineDb db, Reader reader, SlopeShelf shelf) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The indicator whose slopes are drawn; the first one where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Slopes { get; set; }

    internal School Shown { get; private set; } = null!;
    internal Network? In { get; private set; }
    internal IReadOnlyList<Multiple> Multiples { get; private set; } = [];
    internal int LastYear { get; private set; }
    internal (int Met, int Of) Met { get; private set; }
    internal SupportLevel Level { get; private set; }
    internal IReadOnlyList<OwedLine> Owed { get; private set; } = [];
    internal SlopePicture? Picture { get; private set; }
    internal long? Round { get; private set; }

    /// <summary>Who answers for persistent low results, the last first.</summary>
    internal IReadOnlyList<Consequence> Consequences { get; private set; } = [];
    internal DateOnly Today => reader.Today;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Schools.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, stop) is not { } school)
        {
            return NotFound();
        }
        Shown = school;
        In = await NetworkSchools.NetworkOf(db, school, reader.Today, stop) is { } network
            ? await db.Networks.AsNoTracking().SingleAsync(one => one.Id == network, stop)
            : null;
        var board = await ScoreBoard.Load(db, [Id], 0, stop);
        LastYear = board.LastYear;
        Met = board.Met(Id, LastYear);
        Multiples =
        [
            .. board
                .Indicators.Select(indicator => new Multiple(indicator, board.Of(Id, indicator.Id)))
                .Where(one => one.Series.Points.Count > 0),
        ];
        Level = await SchoolRound.LevelOf(db, Id, stop);
        Owed = [.. (await OwedLine.Load(db, [Id], stop)).Where(one => one.Owed.AgreedAt is not null)];
        if (
            (Multiples.FirstOrDefault(one => one.Indicator.Id == Slopes) ?? (Multiples.Count > 0 ? Multiples[0] : null)) is
            { } drawn
        )
        {
            Picture = new SlopePicture(drawn, await shelf.Of(db, drawn.Indicator.Id, LastYear, stop), LastYear);
        }
        Consequences = await db
            .Consequences.AsNoTracking()
            .Where(one => one.SchoolId == Id)
            .OrderByDescending(one => one.Year)
            .ToListAsync(stop);
        Round = reader.SeesAnywhere(RecordKind.R27)
            ? await db.Rounds.OrderByDescending(one => one.Year).Select(one => (long?)one.Id).FirstOrDefaultAsync(stop)
            : null;
        return Page();
    }
}
