using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Work that was handed to the reader.</summary>
internal sealed record HandedWork(
    long Answer,
    AnswerState State,
    string Title,
    string From,
    string Unit,
    string Why,
    List<string> Fields,
    int Minutes,
    DateOnly Due
);

/// <summary>What ILDs handed to the reader: to take or give back. It shows what is needed to do it and nothing of the ILD's plate.</summary>
[NoRecord("Each row was handed by its ILD to this reader, who is party to it by name; everybody else finds an empty list.")]
internal sealed class HandedPage(ThroughlineDb db, Reader reader) : PageModel
{
    public IReadOnlyList<HandedWork> Work { get; private set; } = [];
    public DateOnly Today => reader.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var from = reader.Today.AddDays(-30);
        Work = await db
            .DemandAnswers.AsNoTracking()
            .Where(one => reader.PersonId != null && one.DelegateId == reader.PersonId)
            .Where(one => one.State == AnswerState.Handed || one.State == AnswerState.Delegated)
            .Join(
                db.Demands.Where(one => one.State != DemandState.TakenBack && one.Due >= from),
                one => one.DemandId,
                demand => demand.Id,
                (one, demand) => new { Answer = one, Demand = demand }
            )
            .Join(
                db.People,
                one => one.Answer.IldId,
                person => person.Id,
                (one, person) =>
                    new
                    {
                        one.Answer,
                        one.Demand,
                        person.Name,
                    }
            )
            .OrderBy(one => one.Demand.Due)
            .Take(200)
            .Select(one => new HandedWork(
                one.Answer.Id,
                one.Answer.State,
                one.Demand.Title,
                one.Name,
                one.Demand.Unit,
                one.Demand.Why,
                one.Demand.Fields,
                one.Demand.MinutesEach > 0 ? one.Demand.MinutesEach : one.Demand.FirstMinutesEach,
                one.Demand.Due
            ))
            .ToListAsync(stop);
    }

    public Task<IActionResult> OnPostTakeAsync(long answer, CancellationToken stop) =>
        Put(answer, (one, _) => one.TakeOver(), "It is yours. The ILD sees that it is off their plate.", stop);

    public async Task<IActionResult> OnPostGiveBackAsync(long answer, string? why, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(why) || why.Length > GateTerms.LongestReason)
        {
            Toast.Say(TempData, "Say in a sentence why it goes back.");
            return Redirect("/handed");
        }
        return await Put(
            answer,
            (one, demand) =>
            {
                one.GiveBack(why);
                demand.ComeBack();
            },
            "Given back, with your reason.",
            stop
        );
    }

    private async Task<IActionResult> Put(long id, Action<Answer, Demand> act, string said, CancellationToken stop)
    {
        var found = await db.DemandAnswers.SingleOrDefaultAsync(one => one.Id == id, stop);
        if (found is null || reader.PersonId is null || found.DelegateId != reader.PersonId)
        {
            return NotFound();
        }
        if (found.State != AnswerState.Handed)
        {
            Toast.Say(TempData, $"It changed meanwhile and is now: {found.State.Words().ToLowerInvariant()}.");
            return Redirect("/handed");
        }
        act(found, await db.Demands.SingleAsync(one => one.Id == found.DemandId, stop));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            said = "It changed meanwhile. This is how it stands now.";
        }
        Toast.Say(TempData, said);
        return Redirect("/handed");
    }

    /// <summary>How many wait for whoever is signed in.</summary>
    internal static async ValueTask<int> Count(HttpContext context)
    {
        var me = context.Features.Get<Reader>()?.PersonId;
        var db = context.RequestServices.GetRequiredService<ThroughlineDb>();
        return me is null
            ? 0
            : await db.DemandAnswers.CountAsync(
                one => one.DelegateId == me && one.State == AnswerState.Handed,
                context.RequestAborted
            );
    }
}
