using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.Cohort;

namespace Throughline.Evidence.Samples;

/// <summary>One sample: how it was drawn, how far it is coded, what it says of all ILDs together, and the data office's acts on it.</summary>
[Rule(RecordKind.R31)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed class SamplePage(ThroughlineDb db, Reader reader, Drawing drawing) : PageModel
{
    private static readonly ListOf<SampledDay> Columns = new ListOf<SampledDay>("Sampled days", "day", "days")
        .Column("Day", day => day.Day)
        .Column("Of", day => day.Pseudonym, filter: true)
        .Column("Released", day => day.ReleasedAt is null ? "Not yet" : "Yes", filter: true)
        .Column(
            "Coded",
            day =>
                day.IsCoded
                    ? day.SecondCoderId is null
                        ? "Once"
                        : "Twice"
                    : "Not yet",
            filter: true
        )
        .Column("To be coded by", day => day.IsTwice ? "Two" : "One")
        .Column("Talked through", day => day.WalkedOn)
        .Column("Replaced", Replaced)
        .SortedBy("Day");

    public CodedSample Coded { get; private set; } = null!;
    public SampleFigures Figures { get; private set; } = null!;
    public SampleAgreement? Agreement { get; private set; }
    public ShownList List { get; private set; } = null!;

    /// <summary>Those that this reader may see under their letters.</summary>
    public IReadOnlyList<SampledDay> Days { get; private set; } = [];
    public bool MaySample => reader.MayAnywhere(RecordKind.R34, Act.Update);
    public bool IsShown => Figures.Ilds >= CohortSum.Fewest;
    public int Released => Coded.Days.Count(day => day.Counts && day.ReleasedAt is not null);
    public int ToCode => reader.AccountId is { } me ? Days.Count(day => day.AwaitsCoder(me)) : 0;
    public int ToWalk => reader.AccountId is { } me ? Days.Count(day => day.AwaitsOutsider(me)) : 0;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) =>
        await Load(id, stop) ? List.Answer(this) : NotFound();

    /// <summary>Fixes the days, before anything is coded.</summary>
    public async Task<IActionResult> OnPostLockAsync(long id, CancellationToken stop)
    {
        if (await Mine(id, stop) is not { } sample)
        {
            return Refused();
        }
        if (sample.To >= reader.Today)
        {
            ModelState.AddModelError(
                "",
                $"The sample runs to {sample.To:yyyy-MM-dd}. Lock it when its last day is over: entries still change before."
            );
            return await Load(id, stop) ? Page() : NotFound();
        }
        if (!sample.IsLocked)
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            await drawing.Lock(sample, reader.Name, stop);
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
            Toast.Say(TempData, "Locked. ILDs now read over and release the titles of their days.");
        }
        return Redirect($"/evidence/samples/{id}");
    }

    /// <summary>Takes back a draw that is not locked.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken stop)
    {
        if (await Mine(id, stop) is not { } sample)
        {
            return Refused();
        }
        if (sample.IsLocked)
        {
            ModelState.AddModelError(
                "",
                "It is locked, so it stays: a draw that could be taken back after a look is no random draw."
            );
            return await Load(id, stop) ? Page() : NotFound();
        }
        db.RemoveRange(await db.DaysOfSample(id).ToListAsync(stop));
        db.Remove(sample);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"The draw {sample.Name} is discarded.");
        return Redirect("/evidence/samples");
    }

    /// <summary>Draws another day for one on which the ILD did not work.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(long id, long day, string? why, CancellationToken stop)
    {
        if (await Mine(id, stop) is not { } sample)
        {
            return Refused();
        }
        if (await db.DaysOfSample(id).SingleOrDefaultAsync(one => one.Id == day, stop) is not { Counts: true } found)
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(why) || why.Length > 200 || found.IsCoded)
        {
            ModelState.AddModelError(
                "",
                found.IsCoded ? "It is coded already and stays." : "Say why it is no duty day, in at most 200 letters."
            );
            return await Load(id, stop) ? Page() : NotFound();
        }
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var substitute = await drawing.Replace(sample, found, why.Trim(), reader.Name, stop);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        Toast.Say(
            TempData,
            substitute is null
                ? "It is taken out; no other day is left to draw."
                : $"{substitute.Day:yyyy-MM-dd} takes its place."
        );
        return Redirect($"/evidence/samples/{id}");
    }

    private async Task<CalendarSample?> Mine(long id, CancellationToken stop) =>
        MaySample ? await db.CalendarSamples.SingleOrDefaultAsync(one => one.Id == id, stop) : null;

    private ActionResult Refused() => MaySample ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<bool> Load(long id, CancellationToken stop)
    {
        if (await CodedSample.Load(db, id, stop) is not { } coded)
        {
            return false;
        }
        Coded = coded;
        Figures = await coded.Figures(db, stop);
        Agreement = SampleAgreement.Of(coded.Coded, coded.Sample.Seed);
        var codes = reader.Holds(Seat.Data) || reader.Holds(Seat.Rsch);
        Days = codes ? [.. coded.Days.Where(day => reader.ViewOf(RecordKind.R31, day.OwnerId) == View.Redacted)] : [];
        List = Columns.Show(Days, Request, mayExport: false);
        return true;
    }

    private static string? Replaced(SampledDay day) =>
        day switch
        {
            { Counts: false } =>
                $"{(day.ReplacedWith is { } with ? $"With {with:yyyy-MM-dd}" : "No day was left")}: {day.ReplacedWhy} ({day.ReplacedBy})",
            { InPlaceOf: { } other } => $"In place of {other:yyyy-MM-dd}",
            _ => null,
        };
}
