using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>One thing that went around an ILD, with the one action that brings the ILD in.</summary>
[Rule(RecordKind.R24)]
[Rule(RecordKind.R24, Act.Create), Rule(RecordKind.R24, Act.Update)]
internal sealed class AroundPage(ThroughlineDb db, Reader reader, BypassSight sight, BypassDesk desk) : PageModel
{
    public Bypass Bypass { get; private set; } = null!;
    public SendBack? Back { get; private set; }
    public string Ild { get; private set; } = "";
    public string Principal { get; private set; } = "";
    public string Around { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Wrong { get; private set; }

    /// <summary>Whether the reader is who was approached, or who redirects board matters.</summary>
    public bool MaySendBack =>
        Bypass.Kind switch
        {
            BypassKind.Board => reader.Holds(Seat.Senr),
            BypassKind.CameDirectly => Bypass.AroundId == reader.PersonId,
            _ => false,
        };

    /// <summary>Whether the reader says how a directive or training ended: the ILD, or who supervises her.</summary>
    public bool MayClose =>
        Bypass.Kind is BypassKind.Directive or BypassKind.Training
        && (reader.May(RecordKind.R24, Act.Update, Bypass.OwnerId) || reader.May(RecordKind.R24, Act.Approve, Bypass.OwnerId));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Show(id, stop);

    /// <summary>The one action.</summary>
    public async Task<IActionResult> OnPostBackAsync(long id, string? text, CancellationToken stop)
    {
        if (await Load(id, stop) is { } missing || !MaySendBack)
        {
            return NotFound();
        }
        Text = (text ?? "").Trim();
        if (Text.Length is 0 or > SendBack.MaxLength || !Bypass.IsOpen)
        {
            Wrong = !Bypass.IsOpen
                ? "It is sent back already."
                : $"Write a line for them, in at most {SendBack.MaxLength:#,0} characters.";
            return Page();
        }
        await desk.SendBack(Bypass, reader.PersonId!.Value, Text, reader.Today, stop);
        Toast.Say(
            TempData,
            Bypass.Kind == BypassKind.Board ? "Redirected." : $"Sent back. {Ild} has it now, and the principal your words."
        );
        return Redirect("/through#mine");
    }

    /// <summary>How it ended otherwise.</summary>
    public async Task<IActionResult> OnPostCloseAsync(long id, BypassEnd? end, CancellationToken stop)
    {
        if (await Load(id, stop) is not null)
        {
            return NotFound();
        }
        var may = end switch
        {
            BypassEnd.IldKnew => MaySendBack && Bypass.Kind == BypassKind.CameDirectly,
            BypassEnd.LedBack or BypassEnd.AnsweredAround or BypassEnd.Open => MayClose,
            _ => false,
        };
        if (!may)
        {
            return NotFound();
        }
        var was = Bypass.End;
        Bypass.Close(end!.Value, reader.Today);
        if (end == BypassEnd.IldKnew)
        {
            await desk.TellIld(Bypass, stop);
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{Bypass.End.Said()}.",
            MayClose ? $"/around/{id}?handler=Close" : null,
            new Dictionary<string, string> { ["end"] = $"{was}" }
        );
        return Redirect("/through");
    }

    private async Task<IActionResult> Show(long id, CancellationToken stop) => await Load(id, stop) ?? Page();

    private async Task<IActionResult?> Load(long id, CancellationToken stop)
    {
        if (await sight.One(id, stop) is not { } found)
        {
            return NotFound();
        }
        Bypass = found;
        Back = await sight.BackOf(found, stop);
        var names = await db.NamesOf(
            new[] { found.OwnerId, found.PrincipalId ?? 0, found.AroundId ?? 0, Back?.ById ?? 0 }.Where(each => each > 0),
            stop
        );
        Ild = names[found.OwnerId];
        Principal = names.GetValueOrDefault(found.PrincipalId ?? 0, "A principal");
        Around = names.GetValueOrDefault(found.AroundId ?? 0, found.Unit.Length > 0 ? found.Unit : "The central office");
        Text =
            found.Kind == BypassKind.Board
                ? "Thank you for turning to me. Principals are reached through my office; whoever leads this has it now and answers you."
                : SendBack.Kindly(await desk.Who(found, stop));
        return null;
    }
}
