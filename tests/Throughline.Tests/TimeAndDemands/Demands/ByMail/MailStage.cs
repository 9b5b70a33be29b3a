using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Throughline.Hosting;
using Throughline.Persistence;
using Throughline.Tests.Mail;
using Throughline.Tests.Mail.Inbox;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands.ByMail;

/// <summary>Harbor Unified's own server with its jobs running, a real IMAP inbox that it listens to, and a real SMTP server that it sends by.</summary>
public sealed class MailStage(Databases databases) : IAsyncLifetime
{
    private WebApplication app = null!;
    private Dovecot inbox = null!;
    private PostOffice office = null!;

    internal Store Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        inbox = await Dovecot.Start(databases.Folder("dovecot"));
        office = new PostOffice(Local.FreePort());
        Store = await databases.Fresh(clock: new HandClock(DemandStage.Now));
        await Harbor.Import(Store);
        await PostOffice.SetUp(Store, office.Port, inbox.Port);
        app = WebHost.Build(new HostChoices(Store, "http://127.0.0.1:0") { RunsJobs = true });
        await app.StartAsync();
        // The server listens once its first look is over.
        await Task.Delay(1500);
    }

    /// <summary>Delivers a letter, and gives the answer to it with the seconds that it took.</summary>
    internal async Task<(MimeMessage Answer, double Seconds)> Send(MimeMessage letter)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await inbox.Deliver(letter);
        while (TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(40))
        {
            if (office.Letters.FirstOrDefault(one => one.InReplyTo == letter.MessageId) is { } answer)
            {
                return (answer, TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
            }
            await Task.Delay(100);
        }
        await using var db = Store.OpenFor("test");
        var jobs = await db.Set<Throughline.Persistence.Jobs.Job>().Where(one => one.Failure != null).ToListAsync();
        throw new InvalidOperationException(
            $"No answer came. {string.Join(' ', jobs.Select(one => $"{one.Kind}: {one.Failure}"))}"
        );
    }

    /// <summary>Delivers letters, as a mail server does.</summary>
    internal Task Deliver(params MimeMessage[] letters) => inbox.Deliver(letters);

    /// <summary>Letters that went out to an address.</summary>
    internal IReadOnlyList<MimeMessage> SentTo(string address) =>
        [.. office.Letters.Where(one => one.To.Mailboxes.Any(to => to.Address == address))];

    internal static MimeMessage Letter(string from, string subject, string text, string to = "office@harbor.example")
    {
        var letter = new MimeMessage { Subject = subject, MessageId = $"{Guid.NewGuid():N}@harbor.example" };
        letter.From.Add(MailboxAddress.Parse(from));
        letter.To.Add(MailboxAddress.Parse(to));
        letter.Body = new TextPart("plain") { Text = text };
        return letter;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
        if (office is not null)
        {
            await office.DisposeAsync();
        }
        if (inbox is not null)
        {
            await inbox.DisposeAsync();
        }
    }
}
