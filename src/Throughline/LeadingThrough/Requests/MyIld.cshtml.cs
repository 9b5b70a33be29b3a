using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse.Principals;

namespace Throughline.LeadingThrough.Requests;

/// <summary>A principal's front page: who their ILD is, ask for help once, and what happened with it.</summary>
[Rule(RecordKind.R23)]
[Rule(RecordKind.R23, Act.Create), Rule(RecordKind.R23, Act.Update)]
internal sealed class MyIldPage(ThroughlineDb db, Reader reader, FirstCalls firstCalls, RequestDesk desk, BypassSight bypasses)
    : PageModel
{
    private const int MostClosed = 20;

    /// <summary>What is needed, in the principal's words.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>teach, fix, or unsure.</summary>
    [BindProperty]
    public string? About { get; set; }

    /// <summary>The answer to the one question: a line of the chart, or "ild".</summary>
    [BindProperty]
    public string? Whom { get; set; }

    /// <summary>Which first call, where there are several.</summary>
    [BindProperty]
    public string? For { get; set; }

    /// <summary>today, week or month.</summary>
    [BindProperty]
    public string? Wish { get; set; } = "week";

    public IReadOnlyList<FirstCall> Calls { get; private set; } = [];
    public IReadOnlyList<ChartLine> Straight { get; private set; } = [];
    public IReadOnlyList<RequestInView> Open { get; private set; } = [];
    public IReadOnlyList<RequestInView> Closed { get; private set; } = [];
    public IReadOnlyList<(FirstCall Call, Reach? Reach, string Email, bool Evaluates)> Contacts { get; private set; } = [];
    public IReadOnlyList<string> Students { get; private set; } = [];
    public string? Wrong { get; private set; }

    /// <summary>Whether the one question is asked now.</summary>
    public bool Asks { get; private set; }

    /// <summary>Whether the principal has to say for which school, or whom of two.</summary>
    public bool AsksFor { get; private set; }

    /// <summary>What the principal told somebody else, who brought the ILD in: a courteous text, by whom, when.</summary>
    public IReadOnlyList<(Bypass Bypass, string Text, string By)> Brought { get; private set; } = [];
    public (string Next, string Last) Visits { get; private set; } = ("None is booked", "");
    public int DoneThisYear { get; private set; }
    public DateOnly Today => reader.Today;

    public string Finding =>
        Calls.Where(call => call.IldId is not null).Select(call => call.Ild).Distinct().ToList() switch
        {
            [] => "Nobody leads your network today",
            [var one] when Calls[0].Away is not null => $"{Calls[0].Cover} covers for {one}",
            [var one] => $"{one} is your first call",
            var many => $"{string.Join(" and ", many)} are your first calls",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Show(stop);

    public async Task<IActionResult> OnPostAskAsync(bool asked, CancellationToken stop)
    {
        if (!reader.Holds(Seat.Prin))
        {
            return NotFound();
        }
        var me = reader.PersonId!.Value;
        Text = (Text ?? "").Trim();
        Wrong =
            Text.Length == 0 ? "Write what you need, in a line."
            : Text.Length > HelpRequest.MaxLength ? $"Make it shorter: at most {HelpRequest.MaxLength:#,0} characters."
            : null;
        Students = asked || Wrong is not null ? [] : await StudentNames.In(Text, db, stop);
        if (Wrong is not null || Students.Count > 0)
        {
            return await Show(stop);
        }
        Calls = await firstCalls.Of(me, Today, stop);
        var chart = await db.Chart(stop);
        var (isKnown, line) = Line(chart);
        var call = Calls.Count == 1 ? Calls[0] : Calls.FirstOrDefault(each => each.Key == For);
        (Asks, AsksFor) = (!isKnown, call is null);
        if (Asks || AsksFor)
        {
            Whom ??= chart.BestFor(Text) is { IsStraight: true } best ? $"{best.Id}" : null;
            return await Show(stop);
        }
        var request = await desk.Take(me, Text, line, call!, RequestWords.Until(Wish, Today), Today, stop);
        var view = (await RequestInView.Of(db, [request], me, stop))[0];
        Toast.Say(
            TempData,
            $"Sent. {(request.IsStraight ? $"{request.Unit} has it" : $"{view.Holder} has it")}.",
            "/my-ild?handler=TakeBack",
            new Dictionary<string, string> { ["id"] = $"{request.Id}" }
        );
        return Redirect("/my-ild#requests");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(long id, CancellationToken stop) =>
        await Change(id, request => request.TakeBack(Today, db.Now), "Taken back.", stop);

    public async Task<IActionResult> OnPostDoneAsync(long id, CancellationToken stop) =>
        await Change(id, request => request.Close(Today, db.Now), "Done. It stays in your list.", stop);

    private async Task<IActionResult> Change(long id, Action<HelpRequest> act, string said, CancellationToken stop)
    {
        var mine = await db.HelpRequests.SingleOrDefaultAsync(each => each.Id == id && each.SubjectId == reader.PersonId, stop);
        if (mine is null)
        {
            return NotFound();
        }
        act(mine);
        await desk.TellHolder(mine, stop);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, said);
        return Redirect("/my-ild#requests");
    }

    // Teaching goes to the ILD. What a unit exists for goes there if one line of the chart fits the words; else one question is asked.
    private (bool IsKnown, ChartLine? Line) Line(List<ChartLine> chart)
    {
        if (Whom is "ild" || About is "teach")
        {
            return (true, null);
        }
        if (chart.Find(line => line.IsStraight && $"{line.Id}" == Whom) is { } chosen)
        {
            return (true, chosen);
        }
        var straight = chart.Where(line => line.IsStraight).ToList();
        var best = About is "fix" ? straight.BestFor(Text!) : null;
        // With no unit on the chart there is nothing to ask: the ILD finds out.
        return (best is not null || straight.Count == 0, best);
    }

    private async Task<IActionResult> Show(CancellationToken stop)
    {
        if (!reader.Holds(Seat.Prin))
        {
            return NotFound();
        }
        var me = reader.PersonId!.Value;
        Calls = await firstCalls.Of(me, Today, stop);
        Straight = [.. (await db.Chart(stop)).Where(line => line.IsStraight)];
        var mine = await db
            .HelpRequests.AsNoTracking()
            .Where(request => request.SubjectId == me)
            .OrderByDescending(request => request.AskedOn)
            .ThenByDescending(request => request.Id)
            .ToListAsync(stop);
        Open = await RequestInView.Of(db, [.. mine.Where(each => each.IsOpen)], me, stop);
        Closed = await RequestInView.Of(db, [.. mine.Where(each => !each.IsOpen).Take(MostClosed)], me, stop);
        var district = await db.District.AsNoTracking().SingleAsync(stop);
        var year = Horizon.SchoolYearOf(Today, district.SchoolYearStart);
        DoneThisYear = mine.Count(each => each.State is RequestState.Done or RequestState.Answered && each.AskedOn >= year);
        Brought = await LoadBrought(me, stop);
        await LoadContacts(me, stop);
        await LoadVisits(me, district, stop);
        return Page();
    }

    private async Task<List<(Bypass, string, string)>> LoadBrought(long me, CancellationToken stop)
    {
        var mine = (await bypasses.Seen(stop))
            .Where(each => each.PrincipalId == me && each.Kind == BypassKind.CameDirectly && !each.IsOpen)
            .ToList();
        var names = await db.NamesOf(mine.Select(each => each.AroundId ?? 0), stop);
        var brought = new List<(Bypass, string, string)>();
        foreach (var each in mine)
        {
            brought.Add(
                (each, (await bypasses.BackOf(each, stop))?.Text ?? "", names.GetValueOrDefault(each.AroundId ?? 0, each.Unit))
            );
        }
        return brought;
    }

    private async Task LoadContacts(long me, CancellationToken stop)
    {
        var people = Calls.Select(call => call.Holder.PersonId ?? 0).ToList();
        var reaches = await db.Reaches.AsNoTracking().Where(each => people.Contains(each.PersonId)).ToListAsync(stop);
        var evaluators = await db
            .Assignments.On(Today)
            .Where(each => each.Kind == AssignmentKind.Evaluates && each.TargetPersonId == me)
            .Select(each => each.PersonId)
            .ToListAsync(stop);
        var contacts = new List<(FirstCall, Reach?, string, bool)>();
        foreach (var call in Calls)
        {
            var address = call.Holder.PersonId is { } holder ? (await db.AddresseeOf(holder, stop))?.Address ?? "" : "";
            contacts.Add(
                (
                    call,
                    reaches.Find(each => each.PersonId == call.Holder.PersonId),
                    address,
                    call.IldId is { } ild && evaluators.Contains(ild)
                )
            );
        }
        Contacts = contacts;
    }

    private async Task LoadVisits(long me, District district, CancellationToken stop)
    {
        var facts = await OwnContact.Of(db, me, new Window(Today.AddDays(-90), Today.AddDays(60)), stop);
        var now = db.Now.ToUnixTimeSeconds();
        var zone = DateTimeZoneProviders.Tzdb[district.Zone];
        var next = facts.Where(fact => fact.Start > now && fact.Displaced is null).MinBy(fact => fact.Start);
        var last = facts.Where(fact => fact.Start <= now && fact.Displaced is null).MaxBy(fact => fact.Start);
        Visits = (
            next is null
                ? "None is booked"
                : $"{RequestWords.LongDay(next.Day)}, {Dates.Clock(Instant.FromUnixTimeSeconds(next.Start).InZone(zone).TimeOfDay)}",
            last is null ? "" : RequestWords.LongDay(last.Day)
        );
    }
}
