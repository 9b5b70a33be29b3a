using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>One meeting that will land on protected time: the hour at which all are free, and the letter that asks for it.</summary>
[Rule(RecordKind.R08, Act.Update)]
internal sealed class MovePage(ThroughlineDb db, Reader reader, Landings landings) : PageModel
{
    /// <summary>The meeting, as calendars name it.</summary>
    [BindProperty(SupportsGet = true)]
    public string Uid { get; set; } = "";

    /// <summary>When it is to be, in seconds from 1970-01-01 UTC.</summary>
    [BindProperty(SupportsGet = true)]
    public long Start { get; set; }

    /// <summary>Who asks.</summary>
    public string By => reader.Name;

    public Landing? Landing { get; private set; }

    public DateTime? When => Landing?.Asked?.To ?? Landing?.FreeAt;

    /// <summary>Shows the letter.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    /// <summary>Keeps that it was asked.</summary>
    public async Task<IActionResult> OnPostAsync(long to, CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (Landing!.Asked is not null || to != Landing.FreeInstant || to == 0)
        {
            // Somebody was faster, or the hour is no longer free: the letter as it stands now says so.
            return Redirect($"/protected-time/move?uid={Uri.EscapeDataString(Uid)}&start={Start}");
        }
        var asked = MoveAsked.Ask(Landing.Meeting, to, reader.Name, db.Clock.GetUtcNow());
        db.MovesAsked.Add(asked);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"Noted: you asked for {Landing.Near(Landing.FreeAt!.Value)}.",
            "/protected-time/move?handler=TakeBack",
            new Dictionary<string, string> { ["asked"] = $"{asked.Id}" }
        );
        return Redirect("/protected-time#coming");
    }

    /// <summary>It was not asked after all.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long asked, CancellationToken stop)
    {
        if (await db.MovesAsked.SingleOrDefaultAsync(one => one.Id == asked, stop) is not { } move)
        {
            return NotFound();
        }
        move.TakeBack(db.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back.");
        return Redirect("/protected-time#coming");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        var coming = await landings.Coming(reader.Today, int.MaxValue, stop);
        Landing = coming.FirstOrDefault(one => one.Meeting.Uid == Uid && one.Meeting.Start == Start);
        return Landing is not null;
    }
}
