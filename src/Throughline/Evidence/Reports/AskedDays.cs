using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary>Days that somebody wants judged, as they wait for their turn in the background.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="By">The name of whoever asked.</param>
internal sealed record AskedDays(DateOnly From, DateOnly To, string By)
{
    private const char Between = '|';
    private const int Fewest = 28;
    private const int MostYears = 3;

    /// <summary>What is wrong with the days, as a sentence; null where nothing is.</summary>
    public static string? Wrong(DateOnly? first, DateOnly? last, DateOnly today) =>
        (first, last) switch
        {
            (null, _) or (_, null) => "Choose a first and a last day.",
            ({ } from, { } to) when to < from => "The last day lies before the first one; choose them in this order.",
            (_, { } to) when to > today => $"{Day(to)} is still to come; choose today or a day before it.",
            ({ } from, { } to) when from < to.AddYears(-MostYears) => "Choose three years at most.",
            ({ } from, { } to) when to.DayNumber - from.DayNumber + 1 < Fewest =>
                "Choose four weeks at least; of fewer days hardly two sources have anything to say.",
            _ => null,
        };

    /// <summary>As the subject of a job.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:O}{Between}{To:O}{Between}{By}");

    /// <summary>Queues them for that kind of work; false while others of the kind wait or are being worked out.</summary>
    public async Task<bool> Queue(ThroughlineDb db, JobKind kind, CancellationToken stop)
    {
        if (await Last(db, kind, stop) is { IsOver: false })
        {
            return false;
        }
        db.Enqueue(kind.Name, ToString());
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>The last work of that kind that was asked for.</summary>
    public static Task<Job?> Last(ThroughlineDb db, JobKind kind, CancellationToken stop) =>
        db.Jobs.AsNoTracking().Where(job => job.Kind == kind.Name).OrderByDescending(job => job.Id).FirstOrDefaultAsync(stop);

    /// <summary>Out of the subject of a job.</summary>
    public static AskedDays Of(Job job)
    {
        var parts = job.Subject.Split(Between, 3);
        DateOnly Day(int at) => DateOnly.ParseExact(parts[at], "O", CultureInfo.InvariantCulture);
        return new AskedDays(Day(0), Day(1), parts[2]);
    }

    /// <summary>The report of these days, worked out in that run; and the day that it is in the district.</summary>
    public async Task<(DistrictReport Report, DateOnly Today)> WorkOut(JobRun run)
    {
        await using var db = run.Open();
        var zone = await db.District.AsNoTracking().Select(one => one.Zone).FirstOrDefaultAsync(run.Stop);
        var today = DistrictDay.Of(run.Now, zone);
        var report = await new Reporting(db, new TimeAccounts(db, new RosterCache())).Of(
            From,
            To,
            today,
            at => run.Progress(at, Reporting.Steps.Count),
            run.Stop
        );
        return (report, today);
    }

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
