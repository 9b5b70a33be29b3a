using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Bypasses.ByMail;

/// <summary>The letter to whoever passed one on: what was done, or the one question. It names only whom its reader has named, and its words go once it is sent.</summary>
internal static class BackLetter
{
    private const int Most = 20;

    /// <summary>Its kind; it is an answer, so that nobody is without it.</summary>
    public static LetterKind Kind { get; } =
        new("send-back-answer", "What became of letters that I passed on", RecordKind.R24) { MayOptOut = false };

    extension(ThroughlineDb db)
    {
        /// <summary>Answers a letter so that its sender can answer again; stands once the caller saves.</summary>
        public void Answer(MailedBack letter, string subject, string text, string? inReplyTo) =>
            db.Post(
                Kind,
                new Addressee(letter.Sender, "", letter.OwnerId),
                subject,
                text,
                path: letter.BypassId is { } there ? $"/around/{there}" : null,
                replyBox: $"back-{letter.Tag}",
                inReplyTo: inReplyTo
            );
    }

    /// <summary>That it is done, with the words that the principal reads.</summary>
    public static string Sent(string principal, string who, string text) =>
        $"{who} has it now, and {principal} reads these words of yours:\n\n“{text}”\n\n"
        + "Other words? Answer with SAY and your own; they take their place. You have answered it yourself, and the ILD may know: ANSWERED. "
        + "Sent by mistake: UNDO. What you passed on was not kept, only its subject.\n\n"
        + "Was it an ask that should get its price? Answer UNDO, and forward it to the address for asks.";

    /// <summary>The question who wrote it.</summary>
    public static async Task<string> Whose(ThroughlineDb db, List<Person> named, DateOnly today, CancellationToken stop)
    {
        const string Else = "Answer with the principal’s name or address. Nobody was told so far.";
        if (named.Count is 0 or > Most)
        {
            return $"The letter that you passed on names nobody who leads a school today. {Else}";
        }
        var ids = named.ConvertAll(person => person.Id);
        var schools = await db
            .Assignments.On(today)
            .Where(each => each.Kind == AssignmentKind.LeadsSchool && ids.Contains(each.PersonId))
            .Join(db.Schools, each => each.SchoolId, school => school.Id, (each, school) => new { each.PersonId, school.Name })
            .ToListAsync(stop);
        string Of(Person person) =>
            $"{person.Name}, {string.Join(" and ", schools.Where(each => each.PersonId == person.Id).Select(each => each.Name).Distinct().Order(StringComparer.Ordinal))}";
        return named.Count == 1
            ? $"Its sender’s address is not in the directory. Is it {Of(named[0])}? Answer YES, or with another name or address. Nobody was told so far."
            : $"Several principals have that name:\n{string.Join('\n', named.Select((person, at) => $"{at + 1}: {Of(person)}"))}\n\nAnswer with the number. Nobody was told so far.";
    }
}
