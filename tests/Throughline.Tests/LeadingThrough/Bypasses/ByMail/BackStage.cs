using Microsoft.EntityFrameworkCore;
using MimeKit;
using Throughline.Demo;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Tests.TimeAndDemands.Demands.ByMail;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Bypasses.ByMail;

/// <summary>Harbor's server with a real IMAP inbox and a real SMTP server, its contact chart and what its principals asked.</summary>
public sealed class BackStage(Databases databases) : IAsyncLifetime
{
    private readonly MailStage mail = new(databases);

    internal Store Store => mail.Store;

    internal IReadOnlyDictionary<string, long> People { get; private set; } = new Dictionary<string, long>();

    internal Task<(MimeMessage Answer, double Seconds)> Send(MimeMessage letter) => mail.Send(letter);

    internal IReadOnlyList<MimeMessage> SentTo(string address) => mail.SentTo(address);

    internal Task Deliver(params MimeMessage[] letters) => mail.Deliver(letters);

    public async ValueTask InitializeAsync()
    {
        await mail.InitializeAsync();
        await using var db = Store.OpenFor("test");
        await HarborRequests.Write(db, CancellationToken.None);
        await HarborAround.Write(db, CancellationToken.None);
        People = await db.Set<Person>().ToDictionaryAsync(each => each.Name, each => each.Id);
    }

    public ValueTask DisposeAsync() => mail.DisposeAsync();
}
