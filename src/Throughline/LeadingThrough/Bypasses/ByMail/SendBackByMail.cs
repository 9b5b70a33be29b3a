using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.ParkedLetters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.LeadingThrough.Bypasses.ByMail;

/// <summary>Send back by letter: whoever is approached directly passes the letter on, and the ILD of that day has it.</summary>
/// <remarks>
/// Told apart from an ask at the gate by three things, the first that holds: the address (<c>+back@</c>, <c>+ask@</c>); "send back" at the head of the
/// subject or of the sender's own lines; and whether a principal wrote what is passed on. All else that is passed on is an ask and gets its price.
/// </remarks>
internal static class SendBackByMail
{
    private const string Words = "send back";

    /// <summary>The mailbox: <c>back</c>, or any letter that passes a principal's letter on.</summary>
    public static Mailbox Box { get; } = new("back", Receive) { Claims = Claims };

    // The same letter again within this is the same.
    private static readonly TimeSpan Same = TimeSpan.FromDays(7);

    // Whoever the sender is: a principal's words are not to wait among letters that any keeper of the gate reads.
    private static async Task<Claim> Claims(LetterAtHand at) =>
        Says(at.Letter.Subject, Words)
        || Says(Note(at.Letter), Words)
        || (
            at.Letter.Forwarded is { } whole
            && await new WhoseLetter(at.Db, await Today(at)).IsOfPrincipal(whole.From, whole.FromName, at.Stop)
        )
            ? Claim.Surely
            : Claim.None;

    private static async Task Receive(LetterAtHand at)
    {
        var today = await Today(at);
        var senders = await at.Db.PeopleAt(at.Letter.From, at.Stop);
        var back = new Bringing(at.Db, today);
        if (senders.Count != 1)
        {
            await back.Park(at.Letter, at.Stop);
        }
        else if (at.Letter.Tag.Length > 0)
        {
            await new BackReply(at, back, today).Take();
        }
        else if (await Sorted(at, senders[0], today) is { } letter)
        {
            await back.Go(letter, at.Letter.MessageId, at.Stop);
        }
        await at.Db.SaveChangesAsync(at.Stop);
    }

    // The letter as it goes on; null where it is dealt with already.
    private static async Task<MailedBack?> Sorted(LetterAtHand at, Person sender, DateOnly today)
    {
        var whole = at.Letter.Forwarded;
        if (sender.Role is PersonRole.Principal or PersonRole.SchoolStaff)
        {
            throw new LetterRefusedException(
                "Nothing was done: letters are sent back by whoever is approached in the central office. To ask for help, open the page My ILD; you always see who has it."
            );
        }
        var letter = new MailedBack
        {
            OwnerId = sender.Id,
            Sender = at.Letter.From,
            Author = whole is null ? "" : $"{whole.FromName} <{whole.From}>",
            Topic = await Topic(at),
            PrincipalId =
                whole is null || IsHidden(whole) ? null : (await new WhoseLetter(at.Db, today).Sure(whole.From, at.Stop))?.Id,
            IsEmergency = Says(Note(at.Letter), "emergency"),
            ReceivedAt = at.Db.Now,
        };
        if (await Earlier(at.Db, letter, at.Stop) is { } before)
        {
            at.Db.Answer(
                before,
                "It is one send-back",
                "You passed this letter on before; it is one, and nothing was doubled. Answer this letter as you would have answered the first.",
                at.Letter.MessageId
            );
            return null;
        }
        letter.ChartLineId =
            (await at.Db.Chart(at.Stop)).BestFor(letter.Topic) is { IsStraight: true } line && !letter.IsEmergency
                ? line.Id
                : null;
        at.Db.MailedBacks.Add(letter);
        return letter;
    }

    private static async Task<MailedBack?> Earlier(ThroughlineDb db, MailedBack letter, CancellationToken stop)
    {
        var since = letter.ReceivedAt - Same;
        var before = await db
            .MailedBacks.Where(one =>
                one.Sender == letter.Sender && one.ReceivedAt > since && one.State != MailedBackState.TakenBack
            )
            .OrderByDescending(one => one.Id)
            .Take(100)
            .ToListAsync(stop);
        return before.Find(one => one.Topic == letter.Topic && one.Author == letter.Author && one.Author.Length > 0);
    }

    // A subject that may name a student is left out; nothing else of the letter is kept anyway.
    private static async Task<string> Topic(LetterAtHand at)
    {
        var subject = at.Letter.Forwarded?.Subject ?? SubjectLine.Bare(at.Letter.Subject);
        subject = Says(subject, Words) ? subject[Words.Length..].TrimStart(':', '.', '!', ' ') : subject;
        return subject.Length == 0 || (await StudentNames.In(subject, at.Db, at.Stop)).Count > 0
            ? "A letter that they wrote"
            : subject;
    }

    // A head that is not understood stands above the one that was found: whoever wrote the letter may be somebody else.
    private static bool IsHidden(ForwardedLetter whole) =>
        whole.Note.Split('\n').Any(line => HeaderWords.IsNamed(line) && line.Contains('@', StringComparison.Ordinal));

    private static string Note(IncomingLetter letter) => letter.Forwarded?.Note ?? QuotedThread.Part(letter.Text).Own;

    // The line alone, or before a colon: "Send back the form by Friday" asks for a form.
    private static bool Says(string text, string words)
    {
        var line = text.Trim().Split('\n')[0].Trim().TrimEnd('.', '!');
        return line.Equals(words, StringComparison.OrdinalIgnoreCase)
            || line.StartsWith($"{words}:", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<DateOnly> Today(LetterAtHand at) =>
        DistrictDay.Of(at.Db.Now, await at.Db.District.Select(one => one.Zone).SingleOrDefaultAsync(at.Stop));
}
