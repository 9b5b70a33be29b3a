using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Links;

/// <summary>Makes and mails reset links after the page has answered, so that the answer takes as long for an address without account.</summary>
internal sealed class ResetRequests(Store store, SendLetter send, PublicAddress address, ILogger<ResetRequests> log)
    : BackgroundService
{
    private static readonly Action<ILogger, Exception?> NotMade = LoggerMessage.Define(
        LogLevel.Error,
        new EventId(4, nameof(NotMade)),
        "A reset link could not be made or mailed."
    );

    /// <summary>Who made a link that its owner asked for.</summary>
    public const string Asked = "forgotten password";

    private readonly Channel<(string Email, Uri Root)> waiting = Channel.CreateBounded<(string, Uri)>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Takes note of one; more than a thousand at once are dropped.</summary>
    public void Add(string email, HttpContext context) => waiting.Writer.TryWrite((email, address.Link(context, "/")));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (email, root) in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                await TryAnswer(email, root, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops; who asked asks again.
        }
    }

    private async Task TryAnswer(string email, Uri root, CancellationToken stop)
    {
        try
        {
            await Answer(email, root, stop);
        }
#pragma warning disable CA1031 // One that fails keeps no other from being answered.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotMade(log, failure);
        }
#pragma warning restore CA1031
    }

    private async Task Answer(string email, Uri root, CancellationToken stop)
    {
        await using var db = store.OpenFor(Asked);
        var normalized = email.ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(
            each => each.NormalizedEmail == normalized && each.EndedAt == null,
            stop
        );
        if (account is not null)
        {
            var token = await SignInLink.Make(db, account.Id, LinkPurpose.Reset, stop);
            await send(Letters.Reset(account.Email!, new Uri(root, $"/welcome/{token}")), stop);
        }
    }
}
