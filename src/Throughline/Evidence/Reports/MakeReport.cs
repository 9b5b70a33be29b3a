using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Evidence.Reports;

/// <summary>Makes a draft of the report in the background, so that nobody's browser waits for a large city; its page says how far it is.</summary>
internal static class MakeReport
{
    private const int Goes = 2;

    public static JobKind Job { get; } = new("make evidence report", Run) { Tries = Goes };

    private static async Task Run(JobRun run)
    {
        var days = AskedDays.Of(run.Job);
        var (report, _) = await days.WorkOut(run);
        await using var db = run.Open();
        await MadeReport.Of(report, days.By, run.Now).Keep(db, report, run.Stop);
    }
}
