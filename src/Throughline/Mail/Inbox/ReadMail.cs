using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail.Inbox;

/// <summary>Reads the inbox every minute and hands each new letter, once, to the module that reads its address.</summary>
internal static class ReadMail
{
    private const int MostAtOnce = 200;

    public static JobKind Job { get; } = new("read mail", Run) { Every = TimeSpan.FromMinutes(1) };

    private static async Task Run(JobRun run)
    {
        var setup = await Setup(run);
        if (setup.Imap is not { } server)
        {
            return;
        }
        try
        {
            using var client = await server.OpenImap(run.Stop);
            await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, run.Stop);
            var unseen = await client.Inbox.SearchAsync(SearchQuery.NotSeen, run.Stop);
            var letters = await client.Inbox.FetchAsync(
                [.. unseen.Take(MostAtOnce)],
                MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Headers,
                run.Stop
            );
            var desk = new InboxDesk(run, setup);
            foreach (var letter in letters)
            {
                await desk.Take(letter, () => client.Inbox.GetMessageAsync(letter.UniqueId, run.Stop));
                await client.Inbox.AddFlagsAsync(letter.UniqueId, MessageFlags.Seen, silent: true, run.Stop);
            }
            await client.DisconnectAsync(quit: true, run.Stop);
        }
        catch (Exception failure) when (SendLetter.Sentence(failure, server) is { } sentence)
        {
            throw new JobFailedException(sentence, failure);
        }
    }

    private static async Task<MailSetup> Setup(JobRun run)
    {
        await using var db = run.Open();
        return await MailSetup.Of(db, run.Stop);
    }
}
