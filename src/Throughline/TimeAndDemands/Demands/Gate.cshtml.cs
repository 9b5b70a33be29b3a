using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>The gatekeeper's queue: what is asked, priced; what ILDs handed up; and, for the superintendent, refused asks of the cabinet.</summary>
[Rule(RecordKind.R20)]
[Rule(RecordKind.R20, Act.Approve)]
internal sealed class GatePage(ThroughlineDb db, Reader reader, GateQueue queue) : PageModel
{
    public IReadOnlyList<GateLine> Waiting { get; private set; } = [];
    public IReadOnlyList<GateLine> PassedUp { get; private set; } = [];
    public IReadOnlyList<HandedUp> HandedUp { get; private set; } = [];

    /// <summary>Asks whose units say that a figure is wrong.</summary>
    public IReadOnlyList<(long Id, string Title, string Unit)> Disputed { get; private set; } = [];
    public (int Urgent, int All) Share { get; private set; }
    public DateOnly Today => reader.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!queue.IsOpen)
        {
            return NotFound();
        }
        Waiting = await queue.Waiting(stop);
        PassedUp = await queue.PassedUp(stop);
        HandedUp = await queue.HandedUp(stop);
        Disputed = await queue.Disputed(stop);
        Share = await queue.UrgentShare(stop);
        return Page();
    }

    /// <summary>Senior staff take over what an ILD handed up.</summary>
    public async Task<IActionResult> OnPostHandleAsync(long answer, CancellationToken stop) =>
        await Put(answer, one => one.Handle(), "Taken over. The ILD sees that it is off their plate.", stop);

    /// <summary>It goes back to the ILD, with an answer.</summary>
    public async Task<IActionResult> OnPostGiveBackAsync(long answer, string? why, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            Toast.Say(TempData, "Nothing comes back without an answer: say why it stays with the ILD.");
            return Redirect("/gate#up");
        }
        return await Put(answer, one => one.GiveBack(why), "Given back, with your answer.", stop);
    }

    private async Task<IActionResult> Put(long id, Action<Answer> act, string said, CancellationToken stop)
    {
        var found = await db.DemandAnswers.SingleOrDefaultAsync(one => one.Id == id, stop);
        if (found is null || !queue.MayHandle(found))
        {
            return NotFound();
        }
        if (found.State != AnswerState.Escalated)
        {
            Toast.Say(TempData, "Somebody was faster, or the ILD took it back. This is how it stands now.");
            return Redirect("/gate#up");
        }
        act(found);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            said = "Somebody was faster. This is how it stands now.";
        }
        Toast.Say(TempData, said);
        return Redirect("/gate#up");
    }
}
