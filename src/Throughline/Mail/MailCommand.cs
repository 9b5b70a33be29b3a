using System.CommandLine;
using MailKit;
using Throughline.Persistence;

namespace Throughline.Mail;

/// <summary><c>throughline mail test</c>: sends one letter and looks into the inbox, and says what happened.</summary>
internal static class MailCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "Address that the test letter goes to.", Required = true };
        var test = new Command(
            "test",
            "Sends a test letter and looks into the inbox. Example: throughline mail test --to you@district.org"
        )
        {
            to,
        };
        var choice = StoreChoice.On(test);
        test.SetAction(
            async (parsed, stop) =>
            {
                await using var db = (await choice.Ready(parsed, stop)).OpenFor("mail test");
                var setup = await MailSetup.Of(db, stop);
                var sends = await Send(setup, parsed.GetValue(to)!, db.Clock.GetUtcNow(), stop);
                var reads = await Look(setup, stop);
                return sends && reads ? 0 : 1;
            }
        );
        return new Command("mail", "Mail of the installation.") { test };
    }

    private static async Task<bool> Send(MailSetup setup, string to, DateTimeOffset now, CancellationToken stop)
    {
        if (setup.Smtp is not { } server || setup.FromAddress.Length == 0)
        {
            return Say(
                false,
                "sending: no server is set up; open /settings/mail, or set THROUGHLINE_SMTP_HOST and THROUGHLINE_MAIL_FROM."
            );
        }
        if (!OneLine.IsAddress(to))
        {
            return Say(false, $"--to: \"{OneLine.Of(to, 100)}\" is not an e-mail address.");
        }
        var letter = new Letter
        {
            Token = Guid.NewGuid().ToString("N"),
            Kind = "mail-test",
            Address = to,
            Name = "",
            Subject = "A test from Throughline",
            Text = "Letters from Throughline reach you.",
            QueuedAt = now,
        };
        try
        {
            using var client = await server.OpenSmtp(stop);
            await client.SendAsync(Composition.Of(letter, setup), stop);
            await client.DisconnectAsync(quit: true, stop);
            return Say(true, $"sending: {server.Name} took a letter to {to}.");
        }
        catch (Exception failure) when (SendLetter.Sentence(failure, server) is { } sentence)
        {
            return Say(false, $"sending: {sentence}");
        }
    }

    private static async Task<bool> Look(MailSetup setup, CancellationToken stop)
    {
        if (setup.Imap is not { } server)
        {
            return Say(true, "reading: no inbox is set up; letters to Throughline are not read.");
        }
        try
        {
            using var client = await server.OpenImap(stop);
            await client.Inbox!.OpenAsync(FolderAccess.ReadOnly, stop);
            var (count, unread) = (client.Inbox.Count, client.Inbox.Unread);
            await client.DisconnectAsync(quit: true, stop);
            return Say(true, $"reading: {server.Name} has {count} letters in the inbox, {unread} of them unread.");
        }
        catch (Exception failure) when (SendLetter.Sentence(failure, server) is { } sentence)
        {
            return Say(false, $"reading: {sentence}");
        }
    }

    private static bool Say(bool isGood, string sentence)
    {
        (isGood ? Console.Out : Console.Error).WriteLine(sentence);
        return isGood;
    }
}
