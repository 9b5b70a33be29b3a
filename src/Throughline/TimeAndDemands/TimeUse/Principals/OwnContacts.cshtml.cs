using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>A principal's own view: what calendars say about contact with them; they may dispute a fact.</summary>
[Rule(RecordKind.R07)]
[Rule(RecordKind.R07, Act.Create)]
internal sealed class OwnContactsPage(ThroughlineDb db, Reader reader, TimeAccounts accounts) : PageModel
{
    public IReadOnlyList<OwnContact> Facts { get; private set; } = [];
    public string Period { get; private set; } = "";

    public string Finding
    {
        get
        {
            var kept = Facts.Where(fact => fact.Displaced is null).ToList();
            var lost = Facts.Count - kept.Count;
            return $"{Counts.Of(kept.Count, "contact", "contacts")} with you this school year, {Durations.Of(kept.Sum(fact => fact.Seconds))} together"
                + (lost > 0 ? $"; {Counts.InWords(lost)} displaced" : "");
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Me is not { } me)
        {
            return NotFound();
        }
        await accounts.RefreshAll(reader.Today, stop);
        await Load(me, stop);
        return Page();
    }

    /// <summary>Says that a fact is not so.</summary>
    public async Task<IActionResult> OnPostDisputeAsync(long ild, long start, Objection? objection, CancellationToken stop)
    {
        if (Me is not { } me || !reader.May(RecordKind.R07, Act.Create, me))
        {
            return NotFound();
        }
        await Load(me, stop);
        var fact = Facts.FirstOrDefault(one =>
            one.Ild == ild && one.Start == start && objection is { } against && one.Objections.Contains(against)
        );
        if (fact is null)
        {
            Toast.Say(TempData, "Nothing was changed: this line is no longer in the calendar.");
            return RedirectToPage();
        }
        if (fact.Dispute is null)
        {
            db.ContactDisputes.Add(
                new ContactDispute
                {
                    OwnerId = fact.Ild,
                    PrincipalId = me,
                    Start = fact.Start,
                    Day = fact.Day,
                    Objection = objection!.Value,
                    By = db.Actor.Name,
                    At = db.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(stop);
        }
        Toast.Say(TempData, $"Noted: {fact.With} sees beside this contact what you say.");
        return RedirectToPage();
    }

    /// <summary>Says it no longer.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(long dispute, CancellationToken stop)
    {
        if (
            Me is not { } me
            || await OwnContact.Said(db, me).SingleOrDefaultAsync(one => one.Id == dispute, stop) is not { } said
        )
        {
            return NotFound();
        }
        said.Withdraw(db.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back.");
        return RedirectToPage();
    }

    // The principal alone, of themselves.
    private long? Me =>
        reader.PersonId is { } me
        && reader.Toward(me).Contains(Seat.Prin)
        && reader.ViewOf(RecordKind.R07, me) == Access.View.Full
            ? me
            : null;

    private async Task Load(long me, CancellationToken stop)
    {
        var district = await db.District.AsNoTracking().SingleAsync(stop);
        var from = Horizon.SchoolYearOf(reader.Today, district.SchoolYearStart);
        Facts = await OwnContact.Of(db, me, new Window(from, reader.Today), stop);
        Period = $"{Dates.MonthDay(LocalDate.FromDateOnly(from))} to today";
    }
}
