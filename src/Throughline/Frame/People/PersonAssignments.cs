using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>What a person does for whom, as it is added and ended on their page; each change says what it was and what it becomes, and can be taken back.</summary>
public sealed partial class PersonPage
{
    private const string ChangedSince = "It has been changed since; nothing was taken back.";

    /// <summary>The assignment's version when the form was made.</summary>
    [BindProperty]
    public long RowVersion { get; set; }

    /// <summary>Adds a dated assignment; that somebody evaluates waits for a senior leader.</summary>
    public async Task<IActionResult> OnPostAssignAsync(CancellationToken stop)
    {
        if (!MayAssign)
        {
            return await Refused(stop);
        }
        if (!await Load(stop))
        {
            return NotFound();
        }
        var asked = new AskedAssignment(Kind, Target, From, Until);
        if (await asked.Make(db, Shown, District, reader, stop) is { } refusal)
        {
            ModelState.AddModelError(nameof(Target), refusal);
            return Page();
        }
        var added = db.ChangeTracker.Entries<Assignment>().Select(entry => entry.Entity).SingleOrDefault(row => row.Id <= 0);
        await db.SaveChangesAsync(stop);
        if (added is null)
        {
            Toast.Say(TempData, "Proposed. It counts once a senior leader approves it.");
            return Redirect($"/people/{Id}");
        }
        Toast.Say(
            TempData,
            $"{AssignmentLine.Of(added, Id, District).Words}, from {Day(added.Start)}{(added.End is { } end ? $" to {Day(end)}" : " on")}.",
            $"/people/{Id}?handler=takeAway",
            Fields(added)
        );
        return Redirect($"/people/{Id}");
    }

    /// <summary>Takes away an assignment that was just added.</summary>
    public async Task<IActionResult> OnPostTakeAwayAsync(CancellationToken stop)
    {
        if (await Mine(stop) is not { } row)
        {
            return await Refused(stop);
        }
        var isAsItWas = row.Version == RowVersion && row.EditedAt is not null;
        if (isAsItWas)
        {
            db.Remove(row);
            await db.SaveChangesAsync(stop);
        }
        Toast.Say(TempData, isAsItWas ? "Taken back; it is as before." : ChangedSince);
        return Redirect($"/people/{Id}");
    }

    /// <summary>Ends an assignment; its days stay. Both last days are shown when somebody else was quicker.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken stop)
    {
        if (await Mine(stop) is not { } row)
        {
            return await Refused(stop);
        }
        var (last, before) = (Until ?? reader.Today, row.End);
        if (row.Version != RowVersion)
        {
            ModelState.AddModelError(
                nameof(Until),
                $"Somebody else changed it meanwhile: it {Ends(before)} now, and you asked that it {Ends(last)}. Send it again to have it your way."
            );
        }
        else if (last < row.Start || before < last)
        {
            ModelState.AddModelError(nameof(Until), "The last day lies within the days that it lasts.");
        }
        if (!ModelState.IsValid)
        {
            await Load(stop);
            return Page();
        }
        row.EndOn(last);
        await db.SaveChangesAsync(stop);
        await Load(stop);
        Toast.Say(
            TempData,
            $"{AssignmentLine.Of(row, Id, District).Words}: it {Ends(last)}; before, it {Ends(before)}. What was until then stays.",
            $"/people/{Id}?handler=reopen",
            new Dictionary<string, string>(Fields(row)) { [nameof(Until)] = $"{before:yyyy-MM-dd}" }
        );
        return Redirect($"/people/{Id}");
    }

    /// <summary>Takes back that an assignment ends.</summary>
    public async Task<IActionResult> OnPostReopenAsync(CancellationToken stop)
    {
        if (await Mine(stop) is not { } row)
        {
            return await Refused(stop);
        }
        var isAsItWas = row.Version == RowVersion;
        if (isAsItWas)
        {
            row.End = Until;
            await db.SaveChangesAsync(stop);
        }
        Toast.Say(TempData, isAsItWas ? $"Taken back: it {Ends(row.End)} again." : ChangedSince);
        return Redirect($"/people/{Id}");
    }

    private async Task<Assignment?> Mine(CancellationToken stop) =>
        MayAssign && reader.MayAnywhere(RecordKind.R02, Act.Update)
            ? await db.Assignments.SingleOrDefaultAsync(
                each => each.Id == Row && (each.PersonId == Id || each.TargetPersonId == Id),
                stop
            )
            : null;

    private static Dictionary<string, string> Fields(Assignment row) =>
        new()
        {
            [nameof(Row)] = row.Id.ToString(CultureInfo.InvariantCulture),
            [nameof(RowVersion)] = row.Version.ToString(CultureInfo.InvariantCulture),
        };

    private static string Ends(DateOnly? last) => last is { } day ? $"ends on {Day(day)}" : "lasts";

    private static string Day(DateOnly day) => Dates.WithYear(LocalDate.FromDateOnly(day));
}
