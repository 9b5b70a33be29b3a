using Microsoft.EntityFrameworkCore;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail;

/// <summary>How mail goes: what waits, what stayed here and why. No letter is named.</summary>
/// <param name="IsSetUp">Whether letters can go out.</param>
/// <param name="IsByEnvironment">Whether the environment says how, so that the page's form is not used.</param>
/// <param name="Waiting">Letters that wait to be sent.</param>
/// <param name="SentAt">When the last one went out.</param>
/// <param name="Trouble">Why a waiting letter could not be sent the last time it was tried.</param>
/// <param name="Kept">Of the last month, reasons why letters stayed here, and how many for each.</param>
/// <param name="ReadAt">When the inbox was last read.</param>
/// <param name="ReadTrouble">Why it could not be read the last time.</param>
internal sealed record MailHealth(
    bool IsSetUp,
    bool IsByEnvironment,
    int Waiting,
    DateTimeOffset? SentAt,
    string? Trouble,
    IReadOnlyList<(string Reason, int Count)> Kept,
    DateTimeOffset? ReadAt,
    string? ReadTrouble
)
{
    public static MailHealth None { get; } = new(false, false, 0, null, null, [], null, null);

    public static async Task<MailHealth> Of(ThroughlineDb db, CancellationToken stop)
    {
        var setup = await MailSetup.Of(db, stop);
        var read = await db.Jobs.Latest(ReadMail.Job.Name, "", stop);
        var kept = await db
            .Letters.Where(letter => letter.State == LetterState.Kept)
            .GroupBy(letter => letter.Reason!)
            .Select(group => new { Reason = group.Key, Count = group.Count() })
            .ToListAsync(stop);
        return new MailHealth(
            setup.Smtp is not null && setup.FromAddress.Length > 0,
            Environment.GetEnvironmentVariable("THROUGHLINE_SMTP_HOST") is { Length: > 0 },
            await db.Letters.CountAsync(letter => letter.State == LetterState.Waiting, stop),
            await db.Letters.Where(letter => letter.State == LetterState.Sent).MaxAsync(letter => letter.EndedAt, stop),
            await db
                .Jobs.Where(job => job.Kind == SendLetter.Kind && job.Failure != null && job.State != JobState.Done)
                .OrderByDescending(job => job.Id)
                .Select(job => job.Failure)
                .FirstOrDefaultAsync(stop),
            [.. kept.OrderByDescending(each => each.Count).Select(each => (each.Reason, each.Count))],
            setup.Imap is null ? null : read?.EndedAt,
            setup.Imap is null ? null : read?.Failure
        );
    }
}
