using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Throughline.Frame.Networks;
using Throughline.Mail;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.Tests.Persistence.Jobs;
using Xunit;

namespace Throughline.Tests.Mail.Inbox;

public sealed class ReadMailTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_letter_is_handed_once_to_the_module_that_reads_its_address()
    {
        await using var all = await Everything(Taking);
        await all.Inbox.Deliver(
            Letter("office+ask-7f3a@harbor.example", "A template"),
            Letter("office@harbor.example", "Lost")
        );
        await all.Read();
        await all.Inbox.Deliver(Letter("office+ask@harbor.example", "A template")); // the same Message-ID once more
        await all.Read();
        await using var db = all.Store.OpenFor("test");
        Assert.Equal(
            ["7f3a A template from head@harbor.example"],
            await db.Networks.Select(network => network.Name).ToListAsync(Stop)
        );
        var answer = Assert.Single(all.Office.Letters);
        Assert.Contains("These are read: office+ask@harbor.example", answer.TextBody, StringComparison.Ordinal);
        Assert.Equal(("Lost@harbor.example", "auto-replied"), (answer.InReplyTo, answer.Headers["Auto-Submitted"]));
    }

    [Fact]
    public async Task Programs_are_recognised_and_never_answered()
    {
        await using var all = await Everything(Taking);
        var letters = new (string Field, string Value)[]
        {
            ("Auto-Submitted", "auto-replied"),
            ("Precedence", "bulk"),
            ("List-Id", "<all.harbor.example>"),
            ("X-Autoreply", "yes"),
            ("Return-Path", "<>"),
            ("X-Loop", "office@harbor.example"),
        }
            .Select(header => Letter("office+ask@harbor.example", header.Field, also: header))
            .Append(Letter("office+ask@harbor.example", "own", from: "office+ask@harbor.example"))
            .Append(Letter("office+ask@harbor.example", "bounce", from: "MAILER-DAEMON@harbor.example"));
        await all.Inbox.Deliver([.. letters]);
        await all.Read();
        await using var db = all.Store.OpenFor("test");
        Assert.Equal(0, await db.Networks.CountAsync(Stop));
        Assert.Equal(8, await db.ReceivedLetters.CountAsync(one => one.Fate == LetterFate.Automatic, Stop));
        Assert.Empty(all.Office.Letters);
    }

    [Fact]
    public async Task A_letter_over_10_MB_is_refused_with_an_answer()
    {
        await using var all = await Everything(Taking);
        var letter = Letter("office+ask@harbor.example", "Slides");
        letter.Body = new TextPart("plain") { Text = string.Concat(Enumerable.Repeat(new string('x', 70) + "\n", 160_000)) };
        await all.Inbox.Deliver(letter);
        await all.Read();
        Assert.Contains("larger than 10 MB", Assert.Single(all.Office.Letters).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_breaks_its_module_is_answered_and_holds_up_no_other()
    {
        await using var all = await Everything(letter =>
            letter.Letter.Subject switch
            {
                "Bad" => throw new InvalidOperationException("walled words"),
                "Refused" => throw new LetterRefusedException("Say how many hours it takes."),
                _ => Taking(letter),
            }
        );
        await all.Inbox.Deliver([
            .. new[] { "Bad", "Refused", "Good" }.Select(subject => Letter("office+ask@harbor.example", subject)),
        ]);
        await all.Read();
        await using var db = all.Store.OpenFor("test");
        Assert.Equal(1, await db.Networks.CountAsync(Stop));
        var answers = all.Office.Letters.Select(letter => letter.TextBody).Order().ToList();
        Assert.StartsWith("Say how many hours it takes.", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("Your letter could not be read", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_names_no_mailbox_goes_to_whoever_is_surest_of_it_and_to_nobody_twice()
    {
        await using var all = await Everything(
            Taking,
            new Mailbox("route", Named("route")) { Claims = Sure(Claim.Surely, "boiler") },
            new Mailbox("guess", Named("guess")) { Claims = Sure(Claim.Perhaps, "boiler") },
            new Mailbox("keep", Named("keep")) { Claims = Sure(Claim.IfNobodyElse, "") }
        );
        await all.Inbox.Deliver(
            Letter("office@harbor.example", "The boiler"),
            Letter("office@harbor.example", "Hello"),
            Letter("office+ask@harbor.example", "Boiler again")
        );
        await all.Read();
        await using var db = all.Store.OpenFor("test");
        Assert.Equal(
            ["Boiler again from head@harbor.example", "keep: Hello", "route: The boiler"],
            (await db.Networks.Select(network => network.Name.Trim()).ToListAsync(Stop)).Order(StringComparer.Ordinal)
        );
        Assert.Empty(all.Office.Letters);
    }

    [Fact]
    public async Task A_letter_without_a_sender_waits_for_a_person_and_is_answered_to_nobody()
    {
        await using var all = await Everything(
            Taking,
            new Mailbox("keep", Named("keep")) { Claims = Sure(Claim.IfNobodyElse, "") }
        );
        var letter = Letter("office+ask@harbor.example", "Whoever");
        letter.From.Clear();
        await all.Inbox.Deliver(letter);
        await all.Read();
        await using var db = all.Store.OpenFor("test");
        Assert.Equal("keep: Whoever", await db.Networks.Select(network => network.Name).SingleAsync(Stop));
        Assert.Empty(all.Office.Letters);
    }

    private static Func<LetterAtHand, Task<Claim>> Sure(Claim claim, string word) =>
        at => Task.FromResult(at.Letter.Subject.Contains(word, StringComparison.Ordinal) ? claim : Claim.None);

    private static Func<LetterAtHand, Task> Named(string name) =>
        at =>
        {
            at.Db.Networks.Add(new Network { RosterKey = at.Letter.MessageId, Name = $"{name}: {at.Letter.Subject}" });
            return Task.CompletedTask;
        };

    private static Task Taking(LetterAtHand at)
    {
        at.Db.Networks.Add(
            new Network { RosterKey = at.Letter.MessageId, Name = $"{at.Letter.Tag} {at.Letter.Subject} from {at.Letter.From}" }
        );
        return Task.CompletedTask;
    }

    private static MimeMessage Letter(
        string to,
        string subject,
        string from = "head@harbor.example",
        (string Field, string Value)? also = null
    )
    {
        var letter = new MimeMessage { Subject = subject, MessageId = $"{subject.Split(' ')[^1]}@harbor.example" };
        letter.From.Add(MailboxAddress.Parse(from));
        letter.To.Add(MailboxAddress.Parse(to));
        letter.Body = new TextPart("plain") { Text = "Please fill this in." };
        if (also is var (field, value))
        {
            letter.Headers.Add(field, value);
        }
        return letter;
    }

    private async Task<Desk> Everything(Func<LetterAtHand, Task> receive, params Mailbox[] others)
    {
        var inbox = await Dovecot.Start(databases.Folder("dovecot"));
        var clock = new HandClock();
        var store = await databases.Fresh(clock: clock);
        var office = new PostOffice(Local.FreePort());
        await PostOffice.SetUp(store, office.Port, inbox.Port);
        return new Desk(store, clock, inbox, office, [new Mailbox("ask", receive), .. others]);
    }

    private sealed record Desk(Store Store, HandClock Clock, Dovecot Inbox, PostOffice Office, IReadOnlyList<Mailbox> Boxes)
        : IAsyncDisposable
    {
        public async Task Read()
        {
            var services = new ServiceCollection().AddSingleton(new Mailboxes(Boxes));
            await using var provider = services.BuildServiceProvider();
            await Running.Node(Store, MailModule.Jobs, services: provider).RunDue(Stop);
            Clock.Move(TimeSpan.FromMinutes(1));
            await using var db = Store.OpenFor("test");
            Assert.Null((await MailHealth.Of(db, Stop)).ReadTrouble);
        }

        public async ValueTask DisposeAsync()
        {
            await Inbox.DisposeAsync();
            await Office.DisposeAsync();
        }
    }
}
