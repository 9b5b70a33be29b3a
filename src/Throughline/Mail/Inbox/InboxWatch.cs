using MailKit;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail.Inbox;

/// <summary>
/// Listens at the inbox (IMAP IDLE, RFC 2177) and has it read as soon as a letter comes. Where a server cannot tell, or is away, the look of
/// every minute is enough.
/// </summary>
internal sealed class InboxWatch(Store store) : BackgroundService
{
    // Servers hang up on whoever is silent for half an hour (RFC 3501, 5.4); a new setting is found out within this too.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await Listen(stoppingToken))
                {
                    await Task.Delay(Rest, stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // A mail server that is away takes nothing with it; the job that reads says why.
            catch (Exception)
            {
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
#pragma warning restore CA1031
        }
    }

    // False when there is nothing to listen to.
    private async Task<bool> Listen(CancellationToken stop)
    {
        if ((await Setup(stop)).Imap is not { } server)
        {
            return false;
        }
        using var client = await server.OpenImap(stop);
        if (!client.Capabilities.HasFlag(MailKit.Net.Imap.ImapCapabilities.Idle))
        {
            return false;
        }
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly, stop);
        var (known, until) = (client.Inbox.Count, TimeProvider.System.GetUtcNow() + Longest);
        while (TimeProvider.System.GetUtcNow() < until)
        {
            using var done = new CancellationTokenSource(Longest);
            void Wake(object? sender, EventArgs change) => done.CancelAfter(0);
            client.Inbox.CountChanged += Wake;
            await client.IdleAsync(done.Token, stop);
            client.Inbox.CountChanged -= Wake;
            if (client.Inbox.Count > known)
            {
                await ReadNow(stop);
            }
            known = client.Inbox.Count;
        }
        await client.DisconnectAsync(quit: true, stop);
        return true;
    }

    private async Task ReadNow(CancellationToken stop)
    {
        await using var db = store.OpenFor("inbox");
        db.Enqueue(ReadMail.Job.Name, $"arrived-{Guid.NewGuid():N}");
        await db.SaveChangesAsync(stop);
    }

    private async Task<MailSetup> Setup(CancellationToken stop)
    {
        await using var db = store.OpenFor("inbox");
        return await MailSetup.Of(db, stop);
    }
}
