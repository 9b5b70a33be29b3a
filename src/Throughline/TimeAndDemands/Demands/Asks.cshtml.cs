using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>The register: everything that was asked of ILDs and their principals.</summary>
[Rule(RecordKind.R20)]
internal sealed class AsksPage(ThroughlineDb db, Reader reader, DemandSight sight) : PageModel
{
    public ShownList List { get; private set; } = null!;
    public bool MayAsk => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R20, Act.Create);
    public bool IsFull { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var ilds = await db
            .Assignments.Where(one => one.Kind == AssignmentKind.LeadsNetwork)
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(stop);
        var evaluated = await sight.IldsOfEvaluated(stop);
        var views = ilds.ToLookup(one => sight.ViewOf(one, evaluated));
        IsFull = ilds.Count > 0 && views[View.Full].Count() == ilds.Count;
        var closed = ilds.Where(one => sight.ViewOf(one, evaluated) < View.Redacted).ToList();
        var seen = db.Demands.AsQueryable();
        if (closed.Count > 0)
        {
            var me = reader.PersonId;
            var answers = db.DemandAnswers.AsQueryable();
            seen = seen.Where(one =>
                (me != null && one.RequesterId == me)
                || answers.Any(answer => answer.DemandId == one.Id && !closed.Contains(answer.IldId))
            );
        }
        List = await new Register(Request, IsFull, new UnitNames(db, closed.Count == 0)).Of(
            seen,
            reader.MayAnywhere(RecordKind.R20, Act.Export),
            stop
        );
        return List.Answer(this);
    }
}
