using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail.Inbox;

/// <summary>What is done with each letter that comes in. One that cannot be read holds up no other, and no sender waits without an answer.</summary>
internal sealed class InboxDesk(JobRun run, MailSetup setup)
{
    /// <summary>Letters over this are refused.</summary>
    public const int LargestMegabytes = 10;

    private const int MostAnswersAnHour = 10;

    // What we say of a letter is about the letter alone, never about a record.
    private static readonly LetterKind Answer = new("mail-answer", "Answers to letters that could not be taken", RecordKind.R42)
    {
        MayOptOut = false,
    };

    private static readonly string[] Envelope = ["Delivered-To", "X-Original-To"];
    private readonly Mailboxes mailboxes = run.Services.GetRequiredService<Mailboxes>();

    /// <summary>Takes one letter; its bytes are asked for only if it is not too large and no program wrote it.</summary>
    public async Task Take(IMessageSummary letter, Func<Task<MimeMessage>> load)
    {
        var headers = letter.Headers!;
        var from = Sender(headers);
        var name = headers[HeaderId.MessageId]?.Trim().Trim('<', '>');
        var fingerprint = Hash(name ?? string.Concat(headers.Select(each => $"{each.Field}:{each.Value}\n")));
        await using var db = run.Open();
        if (await db.ReceivedLetters.AnyAsync(one => one.Fingerprint == fingerprint, run.Stop))
        {
            return;
        }
        if (Automatic.Is(headers, from, setup.FromAddress))
        {
            await Note(db, fingerprint, from, LetterFate.Automatic, null, null);
        }
        else if (letter.Size > LargestMegabytes * 1024 * 1024)
        {
            var sentence =
                $"Your letter is larger than {LargestMegabytes} MB, so nothing of it was kept. Send it with smaller attachments.";
            await Note(db, fingerprint, from, LetterFate.TooLarge, sentence, name);
        }
        else
        {
            await Hand(fingerprint, from, name, load);
        }
    }

    private async Task Hand(string fingerprint, string from, string? name, Func<Task<MimeMessage>> load)
    {
        var (fate, sentence) = (
            LetterFate.Broken,
            "Your letter could not be read, so nothing of it was kept. Write it once more as plain text."
        );
        try
        {
            using var message = await load();
            await using var db = run.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(run.Stop);
            if (await Taker(db, message, name ?? fingerprint) is not var (box, letter))
            {
                (fate, sentence) = (LetterFate.Unclaimed, Unclaimed());
            }
            else
            {
                await box.Receive(letter);
                await Note(db, fingerprint, from, LetterFate.Taken, null, null);
                await transaction.CommitAsync(run.Stop);
                return;
            }
        }
        catch (LetterRefusedException refused)
        {
            (fate, sentence) = (LetterFate.Refused, refused.Message);
        }
        catch (Exception ours)
            when (ours is DbException or DbUpdateException or LeaseLostException or OperationCanceledException or IOException)
        {
            // Not the letter's fault: it is still unread, and comes again in a minute.
            throw;
        }
#pragma warning disable CA1031 // One letter that cannot be read must not hold up the others.
        catch (Exception)
        {
            // The answer says so.
        }
#pragma warning restore CA1031
        await using var own = run.Open();
        await Note(own, fingerprint, from, fate, sentence, name);
    }

    // Who is addressed by name comes first; a letter without a sender can be answered by nobody, and waits for a person.
    private async Task<(Mailbox Box, LetterAtHand Letter)?> Taker(ThroughlineDb db, MimeMessage message, string name)
    {
        var named = mailboxes.For(Recipients(message));
        var letter = new LetterAtHand(db, IncomingLetter.Of(message, name, named?.Tag ?? ""), setup, run.Services, run.Stop);
        var box = letter.Letter.From.Length == 0 ? null : named?.Box;
        return (box ?? await mailboxes.SurestOf(letter)) is { } taker ? (taker, letter) : null;
    }

    private async Task Note(ThroughlineDb db, string fingerprint, string from, LetterFate fate, string? sentence, string? name)
    {
        var sender = Hash(from);
        var hour = run.Now - TimeSpan.FromHours(1);
        // More than this in an hour is no person, whatever its headers say.
        var isAnswered =
            sentence is not null
            && OneLine.IsAddress(from)
            && await db.ReceivedLetters.CountAsync(
                one => one.Sender == sender && one.IsAnswered && one.ReceivedAt > hour,
                run.Stop
            ) < MostAnswersAnHour;
        if (isAnswered)
        {
            db.Post(Answer, new Addressee(from), "Your letter to Throughline", sentence!, inReplyTo: name);
        }
        db.ReceivedLetters.Add(
            new ReceivedLetter
            {
                Fingerprint = fingerprint,
                ReceivedAt = run.Now,
                Fate = fate,
                Sender = sender,
                IsAnswered = isAnswered,
            }
        );
        await db.SaveChangesAsync(run.Stop);
    }

    private string Unclaimed() =>
        mailboxes.All.Count == 0
            ? "Nobody reads letters to this address. Open Throughline in the browser instead."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Nobody reads letters to this address. These are read: {string.Join(", ", mailboxes.All.Select(box => setup.AddressOf(box.Name)))}"
            );

    private static string Sender(HeaderList headers) =>
        InternetAddressList.TryParse(headers[HeaderId.From] ?? "", out var list)
            ? (list.Mailboxes.FirstOrDefault()?.Address ?? "").ToLowerInvariant()
            : "";

    private static IEnumerable<string> Recipients(MimeMessage message) =>
        Envelope
            .Select(field => message.Headers[field])
            .OfType<string>()
            .Concat(message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(each => each.Address));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
