using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence.Jobs;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>Reminds whoever has an issue, or is to take it, once on each working day after its business hours are over.</summary>
internal static class RemindOfIssues
{
    public static JobKind Job { get; } = new("remind of issues", Run) { Every = TimeSpan.FromHours(1) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var zone = await db.District.Select(one => one.Zone).SingleOrDefaultAsync(run.Stop);
        var today = DistrictDay.Of(run.Now, zone);
        var clock = await IssueSight.Clock(db, run.Stop);
        // Outside business hours nobody is reminded of anything.
        if (clock.Minutes(run.Now, run.Now.AddMinutes(1)) == 0)
        {
            return;
        }
        var open = await db
            .Issues.Where(one => one.State == IssueState.Raised || one.State == IssueState.Taken)
            .Where(one => one.RemindedOn == null || one.RemindedOn < today)
            .OrderBy(one => one.Id)
            .ToListAsync(run.Stop);
        foreach (var issue in open)
        {
            var promised = 60 * (issue.State == IssueState.Raised ? IssueSight.HoursToTake : IssueSight.HoursToAnswer);
            var waited = clock.Minutes(issue.ClockFrom, run.Now);
            if (waited > promised)
            {
                issue.RemindedOn = today;
                var words =
                    issue.State == IssueState.Raised ? "still waits for somebody to take it" : "still waits for your answer";
                await IssueNotices.Waits(db, issue, $"{words}: {waited / 60} business hours so far.", run.Stop);
            }
        }
        await db.SaveChangesAsync(run.Stop);
    }
}
