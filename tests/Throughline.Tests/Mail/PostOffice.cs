using System.Buffers;
using System.Collections.Concurrent;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Throughline.Mail;
using Throughline.Mail.Settings;
using Throughline.Persistence;

namespace Throughline.Tests.Mail;

/// <summary>A real SMTP server within the test, and what it was given.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly Task open;

    public PostOffice(int port)
    {
        Port = port;
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(new Tray(Letters));
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(one => one.Endpoint(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port)))
            .Build();
        open = new SmtpServer.SmtpServer(options, services).StartAsync(closing.Token);
    }

    public int Port { get; }

    public ConcurrentBag<MimeMessage> Letters { get; } = [];

    /// <summary>Sets mail up so that letters go to that port.</summary>
    public static async Task SetUp(Store store, int port, int imapPort = 0)
    {
        await using var db = store.OpenFor("test");
        db.MailAccounts.Add(
            new MailAccount
            {
                FromAddress = "office@harbor.example",
                SiteAddress = "https://throughline.harbor.example",
                SmtpHost = "127.0.0.1",
                SmtpPort = port,
                SmtpSecurity = MailSecurity.None,
                ImapHost = imapPort == 0 ? "" : "127.0.0.1",
                ImapPort = imapPort,
                ImapSecurity = MailSecurity.None,
                ImapUser = "office",
                ImapPassword = "secret",
            }
        );
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        try
        {
            await open;
        }
        catch (OperationCanceledException)
        {
            // That is how it closes.
        }
        closing.Dispose();
    }

    private sealed class Tray(ConcurrentBag<MimeMessage> letters) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            var message = await MimeMessage.LoadAsync(bytes, cancellationToken);
            if (message.To.Mailboxes.Any(to => to.Address.StartsWith("gone@", StringComparison.Ordinal)))
            {
                return SmtpResponse.MailboxUnavailable;
            }
            letters.Add(message);
            return SmtpResponse.Ok;
        }
    }
}
