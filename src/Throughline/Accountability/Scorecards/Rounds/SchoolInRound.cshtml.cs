using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>One school's next targets: support judged first, methods side by side, a person's choice with its reason, the cabinet's word.</summary>
[Rule(RecordKind.R27)]
[Rule(RecordKind.R27, Act.Create)]
[Rule(RecordKind.R27, Act.Approve)]
[Rule(RecordKind.R26, Act.Update)]
internal sealed partial class SchoolInRoundPage(ThroughlineDb db, Reader reader, ScoreSight sight, SlopeShelf shelf) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long School { get; set; }

    /// <summary>The last proposal, decision and owed support that the form was written on; somebody faster has raised it.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    internal School Of { get; private set; } = null!;
    internal SchoolRound Shown { get; private set; } = null!;
    internal string Mark => $"{Shown.LastProposal}-{Shown.Decisions.Count}-{Shown.Next.Count}";
    internal bool MayPropose { get; private set; }
    internal bool MayAgree { get; private set; }
    internal bool MayReview => reader.MayAnywhere(RecordKind.R26, Act.Update);
    internal (decimal Now, decimal Then)? IldLoad { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (
            await db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, stop) is not { } round
            || await db.Schools.AsNoTracking().SingleOrDefaultAsync(one => one.Id == School, stop) is not { } school
            || await sight.ViewOf(school, stop) != View.Full
        )
        {
            return NotFound();
        }
        Of = school;
        Shown = await SchoolRound.Load(db, shelf, round, School, stop);
        MayPropose = Shown.Agreed is null && await sight.May(Act.Create, school, stop);
        MayAgree = Shown.Agreed is null && await sight.May(Act.Approve, school, stop);
        IldLoad = await Load(stop);
        return Page();
    }

    private async Task<(decimal, decimal)?> Load(CancellationToken stop)
    {
        if (await NetworkSchools.NetworkOf(db, Of, reader.Today, stop) is not { } network)
        {
            return null;
        }
        var schools = (await NetworkSchools.Of(db, network, reader.Today, stop)).ConvertAll(one => one.Id);
        var levels = (await db.Placements.AsNoTracking().Where(one => schools.Contains(one.SchoolId)).ToListAsync(stop))
            .GroupBy(one => one.SchoolId)
            .ToDictionary(one => one.Key, one => one.OrderBy(each => each.From).ThenBy(each => each.Id).Last().Load);
        var now = schools.Sum(one => levels.GetValueOrDefault(one, SupportLevel.Standard.Load()));
        return (now, now - Shown.Level.Load() + Shown.ProposedLevel.Load());
    }
}
