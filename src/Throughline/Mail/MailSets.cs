using Microsoft.EntityFrameworkCore;
using Throughline.Mail.Inbox;
using Throughline.Mail.Settings;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail;

/// <summary>The tables of this module, and the one verb: post.</summary>
internal static class MailSets
{
    /// <summary>What a letter says when its own words stay inside.</summary>
    public const string SomethingForYou = "There is something for you";

    extension(ThroughlineDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();
        public DbSet<OptOut> LetterOptOuts => db.Set<OptOut>();
        public DbSet<ReceivedLetter> ReceivedLetters => db.Set<ReceivedLetter>();

        /// <summary>The one row; null before an administrator has set mail up.</summary>
        public DbSet<MailAccount> MailAccounts => db.Set<MailAccount>();

        /// <summary>Queues a letter; it stands once the caller saves, and not if the caller does not.</summary>
        /// <param name="kind">Its kind, which also says whether its words may leave the house.</param>
        /// <param name="to">Whom it goes to.</param>
        /// <param name="subject">One line.</param>
        /// <param name="text">Plain text; an empty line parts paragraphs.</param>
        /// <param name="path">Where to go in the product; never with words in it.</param>
        /// <param name="replyBox">The mailbox that answers go to, with a tag.</param>
        /// <param name="inReplyTo">The Message-ID of what it answers.</param>
        public Letter Post(
            LetterKind kind,
            Addressee to,
            string subject,
            string text,
            string? path = null,
            string? replyBox = null,
            string? inReplyTo = null
        )
        {
            var now = db.Clock.GetUtcNow();
            var letter = new Letter
            {
                Token = Guid.NewGuid().ToString("N"),
                Kind = kind.Name,
                PersonId = to.PersonId,
                Address = to.Address.Trim(),
                Name = OneLine.Of(to.Name, 100),
                Subject = kind.IsWalled ? SomethingForYou : OneLine.Of(subject, 200),
                Text = kind.IsWalled ? $"{SomethingForYou} in Throughline." : text,
                Path = path,
                ReplyBox = kind.IsWalled ? null : replyBox,
                InReplyTo = inReplyTo,
                QueuedAt = now,
            };
            if (OneLine.IsAddress(letter.Address))
            {
                db.Enqueue(SendLetter.Kind, letter.Token);
            }
            else
            {
                letter.Keep("The address is not an e-mail address.", now);
            }
            db.Letters.Add(letter);
            return letter;
        }
    }
}
