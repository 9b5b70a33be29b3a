using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>What is done on the page of a school in a round: propose, owe, judge, look at a jump, agree, send back.</summary>
internal sealed partial class SchoolInRoundPage
{
    /// <summary>Proposes a target: by a method, or as agreed between people.</summary>
    public Task<IActionResult> OnPostProposeAsync(
        long indicator,
        TargetMethod method,
        decimal? value,
        string? why,
        CancellationToken stop
    ) =>
        Write(
            isProposal: true,
            () =>
            {
                if (Shown.Lines.FirstOrDefault(one => one.Indicator.Id == indicator) is not { } line)
                {
                    return "This indicator has no figure of the school.";
                }
                var (found, wrong) = Proposing.Of(line, method, value, why?.Trim() ?? "");
                if (found is null)
                {
                    return wrong;
                }
                db.TargetProposals.Add(
                    new TargetProposal
                    {
                        RoundId = Id,
                        SchoolId = School,
                        IndicatorId = indicator,
                        Method = method,
                        Value = found.Value,
                        Percentile = found.Percentile,
                        Reasoning = found.Reasoning,
                        Why = why?.Trim() ?? "",
                        By = reader.Name,
                        At = db.Now,
                    }
                );
                return null;
            },
            "Proposed.",
            stop
        );

    /// <summary>A unit is to owe the school something with these targets.</summary>
    public Task<IActionResult> OnPostOweAsync(
        string? what,
        string? unit,
        string? amount,
        DateOnly? due,
        CancellationToken stop
    ) =>
        Write(
            isProposal: true,
            () =>
            {
                if (string.IsNullOrWhiteSpace(what) || string.IsNullOrWhiteSpace(unit))
                {
                    return "Say what is owed, and by which unit.";
                }
                if (what.Length > SupportOwed.LongestText || unit.Length > 120 || amount is { Length: > 60 })
                {
                    return $"Shorten this: {SupportOwed.LongestText} letters for what is owed, 60 for how much.";
                }
                db.SupportOwed.Add(
                    new SupportOwed
                    {
                        RoundId = Id,
                        SchoolId = School,
                        What = what.Trim(),
                        Unit = unit.Trim(),
                        Amount = amount?.Trim() ?? "",
                        Due = due,
                        By = reader.Name,
                        At = db.Now,
                    }
                );
                return null;
            },
            "It stands beside the targets, and is owed once they are agreed.",
            stop
        );

    /// <summary>Says what was given of what is owed; also after the targets are agreed.</summary>
    public async Task<IActionResult> OnPostGiveAsync(long owed, Given how, string? words, CancellationToken stop)
    {
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        if (!await sight.May(Act.Create, Of, stop) || !Enum.IsDefined(how))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (Shown.Before.All(one => one.Owed.Id != owed))
        {
            return NotFound();
        }
        var said = words?.Trim() ?? "";
        if (said.Length > SupportOwed.LongestText)
        {
            ModelState.AddModelError("owed", $"Shorten what you say of it to {SupportOwed.LongestText} letters.");
            return Page();
        }
        db.SupportGiven.Add(
            new SupportGiven
            {
                OwedId = owed,
                How = how,
                Words = said,
                By = reader.Name,
                At = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Noted. The school’s page shows it.");
        return Back("owed");
    }

    /// <summary>The data office has looked at a jump.</summary>
    public async Task<IActionResult> OnPostReviewAsync(long indicator, string? finding, CancellationToken stop)
    {
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        if (!MayReview)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var line = Shown.Lines.FirstOrDefault(one => one.Indicator.Id == indicator && one.Jump is not null);
        if (line is null || string.IsNullOrWhiteSpace(finding) || finding.Length > TargetProposal.LongestText)
        {
            ModelState.AddModelError("finding", "Say in a sentence what you found.");
            return Page();
        }
        db.JumpReviews.Add(
            new JumpReview
            {
                SchoolId = School,
                IndicatorId = indicator,
                Year = Shown.Round.From,
                Value = line.Series.ValueAt(Shown.Round.From)!.Value,
                Finding = finding.Trim(),
                By = reader.Name,
                At = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Looked at. Targets may follow from this figure now.");
        return Back("next");
    }

    /// <summary>The cabinet agrees: targets and support become public, and the level moves its load in the same act.</summary>
    public Task<IActionResult> OnPostAgreeAsync(SupportLevel level, string? why, CancellationToken stop) =>
        Write(
            isProposal: false,
            () =>
            {
                if (Shown.InTheWay().ToList() is { Count: > 0 } reasons)
                {
                    return string.Join(" ", reasons);
                }
                if (!Enum.IsDefined(level) || (level != Shown.ProposedLevel && string.IsNullOrWhiteSpace(why)))
                {
                    return "Another level than the rule proposes needs a reason.";
                }
                Agreement.Write(db, Shown, level, why?.Trim() ?? "", reader.Name, reader.Today);
                return null;
            },
            "Agreed. Targets and support are public, and the ILD’s load has moved with the level.",
            stop
        );

    /// <summary>It goes back, with a reason.</summary>
    public Task<IActionResult> OnPostSendBackAsync(string? why, CancellationToken stop) =>
        Write(
            isProposal: false,
            () =>
            {
                if (string.IsNullOrWhiteSpace(why) || why.Length > TargetProposal.LongestText)
                {
                    return "Say why it goes back.";
                }
                db.RoundDecisions.Add(
                    new RoundDecision
                    {
                        RoundId = Id,
                        SchoolId = School,
                        IsAgreed = false,
                        LastProposalId = Shown.LastProposal,
                        Why = why.Trim(),
                        By = reader.Name,
                        At = db.Now,
                    }
                );
                return null;
            },
            "Sent back, with your reason.",
            stop
        );

    private async Task<IActionResult> Write(bool isProposal, Func<string?> act, string said, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // Two who decide at once do so one after the other; the second sees what the first has done.
        await db.HoldJournal(stop);
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        if (!(isProposal ? await sight.May(Act.Create, Of, stop) : await sight.May(Act.Approve, Of, stop)))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var refusal =
            Seen != Mark ? "Somebody was faster. This is how it stands now; nothing of yours was kept."
            : Shown.Agreed is not null ? "It is agreed already."
            : act();
        if (refusal is not null)
        {
            ModelState.AddModelError("round", refusal);
            return Page();
        }
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        Toast.Say(TempData, said);
        return Back("next");
    }

    private RedirectResult Back(string at) => Redirect($"/scorecard/rounds/{Id}/schools/{School}#{at}");
}
