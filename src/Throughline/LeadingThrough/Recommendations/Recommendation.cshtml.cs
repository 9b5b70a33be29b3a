using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>One recommendation: decided, reversed, explained, and told in the right order.</summary>
[Rule(RecordKind.R25)]
[Rule(RecordKind.R25, Act.Update), Rule(RecordKind.R25, Act.Approve)]
internal sealed class RecommendationPage(ThroughlineDb db, Reader reader, RecommendationDesk desk) : PageModel
{
    public RecommendationInView Shown { get; private set; } = null!;
    public string? Wrong { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Whether principals were about to be told before the ILDs.</summary>
    public bool AsksOrder { get; private set; }

    public DateOnly Today => reader.Today;

    /// <summary>Whether the reader decides: senior leaders, and who supervises those who present it.</summary>
    public bool MayDecide =>
        Shown.IsFull
        && reader.PersonId is not null
        && Shown
            .Presenters.Select(each => each.Id)
            .Append(Shown.What.WrittenById)
            .Any(person => reader.May(RecordKind.R25, Act.Approve, person) || reader.May(RecordKind.R25, Act.Update, person));

    public bool MayExplain => Shown.Reversal is { } back && (back.DeciderId == reader.PersonId || MayDecide);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(long id, bool? followed, string? text, CancellationToken stop)
    {
        if (!await Load(id, stop) || !MayDecide || Shown.Decision is not null)
        {
            return NotFound();
        }
        Text = (text ?? "").Trim();
        Wrong =
            followed is null ? "Say whether it is followed."
            : Text.Length is 0 or > Reversal.MaxLength ? "Give the reason, in at most 2,000 characters."
            : null;
        if (Wrong is not null)
        {
            return Page();
        }
        db.Decisions.Add(
            new Decision
            {
                RecommendationId = id,
                DeciderId = reader.PersonId!.Value,
                IsFollowed = followed!.Value,
                Reason = Text,
                On = Today,
            }
        );
        await db.SaveChangesAsync(stop);
        return Done(id, "Decided, with its reason.");
    }

    public async Task<IActionResult> OnPostReverseAsync(long id, string? text, Explained explained, CancellationToken stop)
    {
        if (!await Load(id, stop) || !MayDecide || Shown.Reversal is not null)
        {
            return NotFound();
        }
        var reversal = new Reversal
        {
            RecommendationId = id,
            DeciderId = reader.PersonId!.Value,
            On = Today,
        };
        Text = (text ?? "").Trim();
        if (Text.Length is > 0 and <= Reversal.MaxLength && explained != Explained.None)
        {
            reversal.Explain(Text, explained, Today);
        }
        await desk.Reverse(reversal, stop);
        return Done(
            id,
            reversal.IsOwed
                ? "Reversed. It is not public; your explanation is asked for first."
                : "Reversed. It is not public yet: tell the ILDs first."
        );
    }

    public async Task<IActionResult> OnPostExplainAsync(long id, string? text, Explained explained, CancellationToken stop)
    {
        if (!await Load(id, stop) || !MayExplain)
        {
            return NotFound();
        }
        Text = (text ?? "").Trim();
        if (Text.Length is 0 or > Reversal.MaxLength || explained == Explained.None)
        {
            Wrong = "Write why, in at most 2,000 characters, and say how much it explains.";
            return Page();
        }
        Shown.Reversal!.Explain(Text, explained, Today);
        await db.SaveChangesAsync(stop);
        return Done(id, "Explained.");
    }

    public async Task<IActionResult> OnPostTellAsync(long id, CancellationToken stop)
    {
        if (!await Load(id, stop) || !MayDecide || Shown.Reversal is not { IldsToldAt: null } back)
        {
            return NotFound();
        }
        await desk.TellIlds(back, stop);
        return Done(id, "The ILDs are told.");
    }

    public async Task<IActionResult> OnPostPublishAsync(long id, bool anyway, CancellationToken stop)
    {
        if (!await Load(id, stop) || !MayDecide || Shown.Reversal is not { IsPublic: false } back)
        {
            return NotFound();
        }
        if (!anyway && (back.IsOwed || back.IldsToldAt is null))
        {
            AsksOrder = true;
            return Page();
        }
        await desk.Publish(back, Today, stop);
        return Done(
            id,
            back.IsOwed ? "Public. The explanation stays open." : "Public. Principals of affected schools are told."
        );
    }

    private async Task<bool> Load(long id, CancellationToken stop)
    {
        var found = (await RecommendationInView.Of(db, reader, stop)).FirstOrDefault(each => each.What.Id == id);
        if (found is null)
        {
            return false;
        }
        Shown = found.IsFull ? found : found.Outline();
        Text = Shown.Reversal?.Explanation ?? "";
        return true;
    }

    private RedirectResult Done(long id, string said)
    {
        Toast.Say(TempData, said);
        return Redirect($"/recommendations/{id}");
    }
}
