using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;

namespace Throughline.LeadingThrough.Requests;

/// <summary>What waits with the reader, what is with others, and for those who supervise topic, age and state.</summary>
[Rule(RecordKind.R23)]
[Rule(RecordKind.R23, Act.Update)]
internal sealed class RequestsPage(ThroughlineDb db, Reader reader, RequestSight sight) : PageModel
{
    private const int MostClosed = 50;

    private static readonly ListOf<RequestOutline> Columns = new ListOf<RequestOutline>("Requests", "request", "requests")
        .Column("Topic", row => row.Topic, link: row => $"/requests/{row.Id}", filter: true)
        .Column("Where", row => row.Unit.Length > 0 ? row.Unit : "The ILD", filter: true)
        .Column("Asked", row => row.AskedOn)
        .Column("State", row => row.Said, filter: true)
        .Column("Answered", row => row.AnsweredOn)
        .SortedBy("Asked", down: true)
        .WhenEmpty("Nothing was asked yet", "When principals ask for help, topic, age and state stand here.");

    public IReadOnlyList<RequestInView> Mine { get; private set; } = [];
    public IReadOnlyList<RequestInView> Straight { get; private set; } = [];
    public IReadOnlyList<RequestInView> Elsewhere { get; private set; } = [];
    public IReadOnlyList<RequestInView> Closed { get; private set; } = [];
    public ShownList? Outlines { get; private set; }

    /// <summary>What was looked for; it is sent in the body, never in the address.</summary>
    public string? Searched { get; private set; }
    public DateOnly Today => reader.Today;

    /// <summary>Whether they handle or follow requests in full.</summary>
    public bool Handles => reader.Seats.Any(seat => seat is Seat.Ild or Seat.Team or Seat.Dept);

    public string Finding =>
        Handles
            ? Mine.Count == 0
                ? "No request waits for you"
                : $"{Counts.Capital(Counts.InWords(Mine.Count))} {(Mine.Count == 1 ? "request waits" : "requests wait")} for you"
            : "What principals ask for";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Show("", stop);

    public async Task<IActionResult> OnPostSearchAsync(string? words, CancellationToken stop) =>
        await Show(Searched = (words ?? "").Trim(), stop);

    /// <summary>For the menu: how many wait with the reader.</summary>
    internal static async ValueTask<int> Waiting(HttpContext context)
    {
        var person = context.Features.Get<Reader>()?.PersonId;
        var db = context.RequestServices.GetRequiredService<ThroughlineDb>();
        return person is null
            ? 0
            : await db.HelpRequests.Open().CountAsync(request => request.HolderId == person, context.RequestAborted);
    }

    private async Task<IActionResult> Show(string words, CancellationToken stop)
    {
        // A principal has a page of their own.
        if (reader.Holds(Seat.Prin) && !Handles)
        {
            return Redirect("/my-ild");
        }
        var me = reader.PersonId;
        var seen = await db
            .HelpRequests.AsNoTracking()
            .Where(request => request.SubjectId != me && request.State != RequestState.TakenBack)
            .OrderBy(request => request.AskedOn)
            .ThenBy(request => request.Id)
            .ToListAsync(stop);
        var found = (await RequestInView.Of(db, seen, me, stop)).Where(each => Holds(each, words)).ToList();
        Mine = [.. found.Where(each => each.Request.IsOpen && each.Request.HolderId == me)];
        Straight = [.. found.Where(each => each.Request is { IsOpen: true, IsStraight: true } && each.Request.HolderId != me)];
        Elsewhere =
        [
            .. found.Where(each => each.Request is { IsOpen: true, IsStraight: false } && each.Request.HolderId != me),
        ];
        Closed = [.. found.Where(each => !each.Request.IsOpen).Reverse().Take(MostClosed)];
        var outlines = await sight.Outlines(stop);
        if (reader.Seats.Any(seat => seat is Seat.Chief or Seat.Senr or Seat.Data or Seat.Rsch))
        {
            Outlines = Columns.Show(outlines, Request, reader.MayAnywhere(RecordKind.R23, Act.Export));
            return Outlines.Answer(this);
        }
        return Page();
    }

    private static bool Holds(RequestInView each, string words) =>
        words.Length == 0
        || new[] { each.Request.Text, each.Request.Topic, each.Principal, each.School, each.LastWord }.Any(text =>
            text.Contains(words, StringComparison.CurrentCultureIgnoreCase)
        );
}
