using Microsoft.EntityFrameworkCore;
using Throughline.Persistence.Jobs;

namespace Throughline.TimeAndDemands.ParkedLetters;

/// <summary>Takes letters away that were dealt with a month ago; those that still wait stay.</summary>
internal static class TidyParked
{
    public static JobKind Job { get; } = new("tidy parked letters", Run) { Every = TimeSpan.FromHours(24) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var month = run.Now - TimeSpan.FromDays(30);
        db.ParkedLetters.RemoveRange(await db.ParkedLetters.Where(one => one.DoneAt < month).ToListAsync(run.Stop));
        await db.SaveChangesAsync(run.Stop);
    }
}
