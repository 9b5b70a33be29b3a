using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Monday;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>The deputy's second line: issues that ILDs handed over and that wait for her.</summary>
internal sealed class MondayIssues(ThroughlineDb db, Reader reader, IssueSight sight)
{
    public const string Nothing = "No issue that an ILD handed you waits.";

    /// <summary>The line; null when nothing waits.</summary>
    public async Task<MondayLine?> Line(CancellationToken stop)
    {
        var open = await db
            .Issues.AsNoTracking()
            .Where(one => one.State == IssueState.Raised || (one.State == IssueState.Taken && one.HolderId == reader.PersonId))
            .Where(one => one.Unit == "" || one.HolderId == reader.PersonId)
            .OrderBy(one => one.ClockFrom)
            .Take(200)
            .ToListAsync(stop);
        var mine = new List<Issue>();
        foreach (var issue in open)
        {
            if (sight.Has(issue) || (reader.Toward(issue.IldId).Contains(Seat.Chief) && await sight.MayTake(issue, stop)))
            {
                mine.Add(issue);
            }
        }
        if (mine.Count == 0)
        {
            return null;
        }
        var clock = await IssueSight.Clock(db, stop);
        var late = mine.Count(one =>
            clock.Minutes(one.ClockFrom, db.Now)
            > 60 * (one.State == IssueState.Raised ? IssueSight.HoursToTake : IssueSight.HoursToAnswer)
        );
        var oldest = mine[0];
        var ild = await db.People.Where(one => one.Id == oldest.IldId).Select(one => one.Name).SingleAsync(stop);
        return new MondayLine(
            mine.Count == 1
                ? "One issue that an ILD handed you waits"
                : $"{Counts.Capital(Counts.InWords(mine.Count))} issues that ILDs handed you wait",
            $"{(late > 0 ? $"{Counts.Capital(Counts.InWords(late))} for longer than promised. " : "")}The oldest is “{oldest.Topic}”, {ild}, {clock.Minutes(oldest.ClockFrom, db.Now) / 60} business hours.",
            mine.Count == 1 ? "Open it" : "Open them",
            mine.Count == 1 ? $"/issues/{oldest.Id}" : "/issues"
        );
    }
}
