using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>An issue as a list shows it.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="IsFull">Whether the reader sees more than topic, age and state.</param>
/// <param name="Minutes">Business minutes that it has waited, or took until it was answered.</param>
internal sealed record IssueLine(Issue Issue, bool IsFull, int Minutes);

/// <summary>Issues: what waits for the reader, what the reader raised, and all others as far as may be seen.</summary>
[Rule(RecordKind.R22)]
internal sealed class IssuesPage(ThroughlineDb db, Reader reader, IssueSight sight) : PageModel
{
    private const int Most = 500;

    public IReadOnlyList<IssueLine> Waiting { get; private set; } = [];
    public IReadOnlyList<IssueLine> Own { get; private set; } = [];
    public IReadOnlyList<IssueLine> Others { get; private set; } = [];
    public bool MayRaise { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var clock = await IssueSight.Clock(db, stop);
        var rows = await db
            .Issues.AsNoTracking()
            .OrderBy(one => one.State == IssueState.Solved)
            .ThenByDescending(one => one.RaisedAt)
            .Take(Most)
            .ToListAsync(stop);
        var (waiting, own, others) = (new List<IssueLine>(), new List<IssueLine>(), new List<IssueLine>());
        foreach (var issue in rows)
        {
            var view = await sight.ViewOf(issue, stop);
            if (view == View.Nothing)
            {
                continue;
            }
            var line = new IssueLine(issue, view == View.Full, clock.Minutes(issue.RaisedAt, issue.AnsweredAt ?? db.Now));
            var list =
                sight.Has(issue) || await sight.MayTake(issue, stop) ? waiting
                : sight.IsOwn(issue) ? own
                : others;
            list.Add(line);
        }
        (Waiting, Own, Others) = (waiting, own, others);
        MayRaise = reader.Holds(Seat.Ild) || reader.Holds(Seat.Team);
    }
}
