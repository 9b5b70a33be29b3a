using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail;

/// <summary>Sends one letter, and keeps at it while the server is away; a letter that is on its way stays one by its Message-ID.</summary>
internal static class SendLetter
{
    /// <summary>The kind of its job.</summary>
    public const string Kind = "send letter";

    /// <summary>Tried for about two days.</summary>
    public static JobKind Job { get; } =
        new(Kind, Run)
        {
            Tries = 300,
            LongestPause = TimeSpan.FromMinutes(10),
            AtOnce = 4,
        };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var letter = await db.Letters.SingleOrDefaultAsync(one => one.Token == run.Job.Subject, run.Stop);
        if (letter is not { State: LetterState.Waiting })
        {
            return;
        }
        var setup = await MailSetup.Of(db, run.Stop);
        if (setup.Smtp is not { } server || setup.FromAddress.Length == 0)
        {
            letter.Keep("No mail server was set up.", run.Now);
        }
        else if (await IsUnwanted(db, letter, run.Stop))
        {
            letter.Keep("They chose not to get such letters.", run.Now);
        }
        else
        {
            await Deliver(run, letter, setup, server);
        }
        await db.SaveChangesAsync(run.Stop);
    }

    private static Task<bool> IsUnwanted(ThroughlineDb db, Letter letter, CancellationToken stop) =>
        db.LetterOptOuts.AnyAsync(choice => choice.PersonId == letter.PersonId && choice.Kind == letter.Kind, stop);

    private static async Task Deliver(JobRun run, Letter letter, MailSetup setup, MailServer server)
    {
        try
        {
            using var client = await server.OpenSmtp(run.Stop);
            // What is sent cannot be called back: make sure of the job first.
            await run.Hold();
            await client.SendAsync(Composition.Of(letter, setup), run.Stop);
            letter.Sent(run.Now);
            await client.DisconnectAsync(quit: true, run.Stop);
        }
        catch (SmtpCommandException refused)
            when (refused is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)500 })
        {
            letter.Keep($"{server.Name} does not take letters for that address.", run.Now);
        }
        catch (Exception failure) when (letter.State == LetterState.Waiting && Sentence(failure, server) is { } sentence)
        {
            throw new JobFailedException(sentence, failure);
        }
        catch (Exception) when (letter.State == LetterState.Sent)
        {
            // It went out; that the server hung up without a word changes nothing.
        }
    }

    /// <summary>Why a mail server could not be used, as a sentence; null for what is not the server's doing.</summary>
    public static string? Sentence(Exception failure, MailServer server) =>
        failure switch
        {
            AuthenticationException => $"{server.Name} does not accept the user name and password.",
            SslHandshakeException => $"{server.Name}: no safe connection; see its certificate and the choice of TLS.",
            SocketException or IOException or TimeoutException => $"{server.Name} does not answer.",
            ServiceNotConnectedException or ProtocolException => $"{server.Name} broke the conversation off.",
            CommandException refused => $"{server.Name} refused: {OneLine.Of(refused.Message, 150)}",
            NotSupportedException => $"{server.Name} does not offer what was chosen: {OneLine.Of(failure.Message, 150)}",
            _ => null,
        };
}
