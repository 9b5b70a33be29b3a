using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Accountability.CostInHours;

/// <summary>Accountability's cost: the hours that presentations, plan reviews and hearings take of ILDs, against the limit, and whether they helped.</summary>
[Rule(RecordKind.R30)]
[Rule(RecordKind.R30, Act.Create)]
internal sealed class CostPage(ThroughlineDb db, Reader reader, Pricing pricing, TimeAccounts accounts) : PageModel
{
    private static readonly ListOf<CostRow> Columns = new ListOf<CostRow>("Occasions", "occasion", "occasions")
        .Column("Due", row => row.Due)
        .Column("What", row => row.Title, link: row => $"/asks/{row.DemandId}", note: row => row.School)
        .Column("Kind", row => row.Kind.Words(), filter: true)
        .Column("Asked by", row => row.Unit, filter: true)
        .Column("ILD", row => row.Ild, filter: true)
        .Column("Priced", row => Hours.Of(row.Priced), sortBy: row => row.Priced)
        .Column("Took", row => row.Took is { } took ? Hours.Of(took) : "–", sortBy: row => row.Took ?? -1)
        .Column("State", row => row.Words, filter: true)
        .SortedBy("Due")
        .WhenEmpty(
            "Nothing was asked this school year",
            "Presentations, plan reviews and hearings that ILDs are asked for appear here with their hours.",
            "/asks",
            "See all asks"
        );

    [BindProperty]
    public long Part { get; set; }

    [BindProperty]
    public double? TookHours { get; set; }

    [BindProperty]
    public bool? DidHelp { get; set; }

    internal DateOnly Today => reader.Today;
    internal DateOnly From { get; private set; }

    /// <summary>Of those whose hours the reader sees, or of all ILDs where only totals are shown.</summary>
    internal IReadOnlyList<CostRow> Rows { get; private set; } = [];
    internal CostFigures Sum { get; private set; } = null!;
    internal bool IsOwn { get; private set; }

    /// <summary>Rows are for those who see these ILDs' hours in full; others see totals.</summary>
    internal bool SeesRows { get; private set; }
    internal ShownList List { get; private set; } = null!;

    /// <summary>Totals of all ILDs by unit that asked, and by network.</summary>
    internal IReadOnlyList<(string Name, CostFigures Of)> ByUnit { get; private set; } = [];
    internal IReadOnlyList<(string Name, CostFigures Of)> ByNetwork { get; private set; } = [];
    internal HelpedCount? Helps { get; private set; }

    /// <summary>What waits for the ILD's own word, as it is over.</summary>
    internal IReadOnlyList<CostRow> ToSay { get; private set; } = [];
    internal HoursCap? Cap { get; private set; }
    internal int? UsedOfCap { get; private set; }
    internal int VisitMinutes { get; private set; }
    internal EvaluationHours Evaluation { get; private set; } = null!;
    internal bool MayAsk => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R20, Act.Create);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Load(stop);
        return List.Answer(this);
    }

    /// <summary>The ILD, or whoever acts for her, says what it took and whether it helped.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (
            await db.DemandAnswers.SingleOrDefaultAsync(one => one.Id == Part, stop) is not { } answer
            || !reader.May(RecordKind.R30, Act.Create, answer.IldId)
            || !await db.Demands.AnyAsync(one => one.Id == answer.DemandId && one.State == DemandState.Through, stop)
        )
        {
            return NotFound();
        }
        if (TookHours is not (>= 0 and <= 10 * DemandDraft.MostHours) || DidHelp is null)
        {
            ModelState.AddModelError(
                nameof(TookHours),
                "Give the hours as a number, like 5 or 1.5, and say whether it helped your work."
            );
            await Load(stop);
            return Page();
        }
        answer.Took((int)Math.Round(TookHours.Value * 60));
        if (await db.Helped.SingleOrDefaultAsync(one => one.AnswerId == Part, stop) is { } before)
        {
            (before.DidHelp, before.At) = (DidHelp.Value, db.Now);
        }
        else
        {
            db.Helped.Add(
                new Helped
                {
                    AnswerId = Part,
                    OwnerId = answer.IldId,
                    DidHelp = DidHelp.Value,
                    At = db.Now,
                }
            );
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Noted. It prices the next ask like it; whether it helped is shown as a count only.");
        return Redirect("/accountability");
    }

    private async Task Load(CancellationToken stop)
    {
        var start = await db.District.AsNoTracking().Select(one => one.SchoolYearStart).SingleOrDefaultAsync(stop);
        From = WholeWeeks.YearStart(reader.Today, start);
        var to = From.AddYears(1).AddDays(-1);
        var all = await CostRow.Load(db, From, to, null, stop);
        IsOwn = reader.PersonId is { } me && reader.Toward(me).Contains(Seat.Ild);
        SeesRows = reader.Seats.Any(seat => AccessMatrix.Allows(RecordKind.R30, seat, Act.Read));
        var seen = all.Select(row => row.IldId)
            .Distinct()
            .Where(ild => reader.ViewOf(RecordKind.R30, ild) == View.Full)
            .ToHashSet();
        Rows =
            IsOwn ? [.. all.Where(row => row.IldId == reader.PersonId)]
            : SeesRows ? [.. all.Where(row => seen.Contains(row.IldId))]
            : all;
        Sum = CostFigures.Of(Rows);
        List = (IsOwn ? Columns.Without("ILD") : Columns).Show(
            SeesRows ? Rows : [],
            Request,
            reader.MayAnywhere(RecordKind.R30, Act.Export)
        );
        ByUnit = CostFigures.By(all, row => row.Unit);
        var district = await DistrictOn.Load(db, reader.Today, stop);
        ByNetwork = CostFigures.By(
            all,
            row =>
                string.Join(", ", district.NetworksLedBy(row.IldId).Select(network => district.Networks[network].Name))
                    is { Length: > 0 } name
                    ? name
                    : "No network today"
        );
        Helps = await HelpedCount.Load(db, From, to, stop);
        ToSay =
        [
            .. all.Where(row =>
                row.Counts && row.Took is null && row.Due <= reader.Today && reader.May(RecordKind.R30, Act.Create, row.IldId)
            ),
        ];
        Cap = await db.CapOn(reader.Today, stop);
        UsedOfCap =
            IsOwn && Cap is { } cap
                ? (await db.UsedWithin(cap, [reader.PersonId!.Value], stop))[reader.PersonId.Value].Sum()
                : null;
        VisitMinutes = await pricing.VisitMinutes(reader.Today, stop) ?? DemandPrice.StatedVisitMinutes;
        await accounts.Refresh(null, reader.Today, stop);
        Evaluation = await EvaluationHours.Load(
            db,
            WholeWeeks.SchoolYear(reader.Today, start),
            IsOwn ? reader.PersonId : null,
            reader.SeesCohort(),
            stop
        );
    }
}
