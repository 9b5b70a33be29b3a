using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Seats.Grants;

/// <summary>Every grant; a senior leader says yes to those that wait for one.</summary>
[Rule(RecordKind.R39), Rule(RecordKind.R39, Act.Approve), Rule(RecordKind.R39, Act.Update)]
internal sealed class GrantListPage(ThroughlineDb db, Reader reader) : PageModel
{
    public IReadOnlyList<GrantRow> Waiting { get; private set; } = [];
    public IReadOnlyList<GrantRow> Now { get; private set; } = [];
    public IReadOnlyList<GrantRow> Past { get; private set; } = [];
    public bool MayApprove => reader.MayAnywhere(RecordKind.R39, Act.Approve);
    public bool MayEnd => reader.MayAnywhere(RecordKind.R39, Act.Update);
    public Reader Me => reader;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = await GrantRow.Of(db, null, stop);
        Waiting = [.. all.Where(each => each.Grant.IsWaiting(reader.Today))];
        Past = [.. all.Where(each => each.Grant.End < reader.Today)];
        Now = [.. all.Except(Waiting).Except(Past)];
    }

    public async Task<IActionResult> OnPostApproveAsync(long id, long version, CancellationToken stop)
    {
        if (!MayApprove)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        return await Change(id, version, grant => grant.Approve(reader), "Approved. It counts from its first day on.", stop);
    }

    public async Task<IActionResult> OnPostEndAsync(long id, long version, CancellationToken stop)
    {
        if (!MayEnd)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        return await Change(
            id,
            version,
            grant =>
            {
                grant.EndNow(reader.Today);
                return null;
            },
            "Taken back.",
            stop
        );
    }

    private async Task<IActionResult> Change(
        long id,
        long version,
        Func<RoleGrant, string?> verb,
        string said,
        CancellationToken stop
    )
    {
        if (await db.RoleGrants.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } grant)
        {
            return NotFound();
        }
        db.Entry(grant).Property(each => each.Version).OriginalValue = version;
        var refusal = verb(grant);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            refusal = "Somebody else has changed it meanwhile. Look at it again.";
        }
        Toast.Say(TempData, refusal ?? said);
        return LocalRedirect("/grants");
    }
}
