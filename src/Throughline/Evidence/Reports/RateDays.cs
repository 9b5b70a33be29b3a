using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Evidence.Reports;

/// <summary>Rates the supports over days that somebody chose, in the background as a report is made.</summary>
internal static class RateDays
{
    private const int Goes = 2;

    public static JobKind Job { get; } = new("rate some days", Run) { Tries = Goes };

    private static async Task Run(JobRun run)
    {
        var days = AskedDays.Of(run.Job);
        var (report, today) = await days.WorkOut(run);
        await using var db = run.Open();
        var look = new InterimLook
        {
            From = days.From,
            To = days.To,
            AskedBy = days.By,
            On = today,
        };
        db.SupportRatings.AddRange(SupportRating.Of(report, look));
        await db.SaveChangesAsync(run.Stop);
    }
}
