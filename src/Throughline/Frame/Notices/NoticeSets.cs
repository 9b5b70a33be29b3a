using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Persistence;

namespace Throughline.Frame.Notices;

/// <summary>The table of this folder, and the one verb: tell.</summary>
internal static class NoticeSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Notice> Notices => db.Set<Notice>();

        /// <summary>
        /// Tells a person something, in the product and, unless they chose otherwise, by mail. Both stand once the caller saves.
        /// </summary>
        /// <param name="person">Whom.</param>
        /// <param name="kind">Of walled, evaluation, anonymous and secret records only "there is something for you" is said.</param>
        /// <param name="text">One line.</param>
        /// <param name="path">Where to go; never with words in it.</param>
        /// <param name="more">What the letter says beside the line; the line alone where empty.</param>
        /// <param name="stop">Stops it.</param>
        public async Task Tell(
            long person,
            LetterKind kind,
            string text,
            string path,
            string more = "",
            CancellationToken stop = default
        )
        {
            var line = kind.IsWalled ? $"{MailSets.SomethingForYou}." : OneLine.Of(text, 300);
            db.Notices.Add(
                new Notice
                {
                    PersonId = person,
                    Kind = kind.Name,
                    Text = line,
                    Path = path,
                    At = db.Clock.GetUtcNow(),
                }
            );
            if (await db.AddresseeOf(person, stop) is { } to)
            {
                db.Post(kind, to, line, more.Length > 0 ? $"{line}\n\n{more}" : line, path);
            }
        }

        /// <summary>Where a person gets letters: at their account's address, else at the roster's first; null where neither is known.</summary>
        public async Task<Addressee?> AddresseeOf(long person, CancellationToken stop = default)
        {
            var address =
                await db
                    .Users.Where(account => account.PersonId == person && account.EndedAt == null)
                    .Select(account => account.Email)
                    .FirstOrDefaultAsync(stop)
                ?? await db.Set<PersonEmail>()
                    .Where(email => email.PersonId == person)
                    .OrderBy(email => email.Position)
                    .Select(email => email.Address)
                    .FirstOrDefaultAsync(stop);
            var name = await db.Set<Person>().Where(one => one.Id == person).Select(one => one.Name).FirstOrDefaultAsync(stop);
            return address is null ? null : new Addressee(address, name ?? "", person);
        }
    }
}
