using Microsoft.EntityFrameworkCore;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail;

/// <summary>Takes letters away that ended a month ago, and what was received half a year ago: sooner, a second copy might still come.</summary>
internal static class TidyLetters
{
    public static JobKind Job { get; } = new("tidy letters", Run) { Every = TimeSpan.FromHours(24) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(run.Stop);
        var (month, half) = (run.Now - TimeSpan.FromDays(30), run.Now - TimeSpan.FromDays(180));
        await db.Letters.Where(one => one.EndedAt < month).ExecuteDeleteAsync(run.Stop);
        await db.ReceivedLetters.Where(one => one.ReceivedAt < half).ExecuteDeleteAsync(run.Stop);
        await transaction.CommitAsync(run.Stop);
    }
}
