using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.TimeAndDemands.ParkedLetters;

/// <summary>A letter to the district's address that no part of the product took for its own: a person looks at it, by a day.</summary>
[Record(RecordKind.R42)]
internal sealed class ParkedLetter : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>Who looks at it; nobody else sees it.</summary>
    public required long OwnerId { get; set; }

    /// <summary>The day by which they do.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>Address of the sender; empty where it named none.</summary>
    public required string From { get; init; }
    public required string FromName { get; init; }

    /// <summary>One line.</summary>
    [Sealed]
    public required string Subject { get; init; }

    /// <summary>Emptied a month after it was done with.</summary>
    [Sealed]
    public required string Text { get; set; }

    /// <summary>The Message-ID, for an answer.</summary>
    public required string MessageId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What became of it, as a sentence; empty while it waits.</summary>
    public string Outcome { get; set; } = "";
    public DateTimeOffset? DoneAt { get; set; }

    public bool IsOpen => DoneAt is null;

    /// <summary>It is dealt with.</summary>
    public void Settle(string outcome, DateTimeOffset now) => (Outcome, DoneAt) = (outcome, now);

    /// <summary>Somebody else looks at it.</summary>
    public void HandTo(long person, DateOnly due) => (OwnerId, DueOn) = (person, due);

    private sealed class Table : IEntityTypeConfiguration<ParkedLetter>
    {
        public void Configure(EntityTypeBuilder<ParkedLetter> builder)
        {
            builder.ToTable("parked_letters");
            builder.HasIndex(letter => new { letter.OwnerId, letter.DoneAt });
            builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.OwnerId);
        }
    }
}

/// <summary>The table of this folder.</summary>
internal static class LetterSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ParkedLetter> ParkedLetters => db.Set<ParkedLetter>();

        /// <summary>A person looks at a letter, by a day, and is told; stands once the caller saves.</summary>
        /// <param name="owner">Who.</param>
        /// <param name="due">By when.</param>
        /// <param name="letter">Who is answered.</param>
        /// <param name="subject">One line.</param>
        /// <param name="text">Its words, or what there is to do where they stay out.</param>
        /// <param name="stop">Stops it.</param>
        public async Task Park(
            long owner,
            DateOnly due,
            IncomingLetter letter,
            string subject,
            string text,
            CancellationToken stop
        )
        {
            db.ParkedLetters.Add(
                new ParkedLetter
                {
                    OwnerId = owner,
                    DueOn = due,
                    From = letter.From,
                    FromName = letter.FromName,
                    Subject = subject,
                    Text = text,
                    MessageId = letter.MessageId,
                    ReceivedAt = db.Now,
                }
            );
            await db.Tell(
                owner,
                Parking.Waits,
                $"A letter that nothing here could place waits for you. Look at it by {Hours.Day(due)}.",
                "/letters",
                stop: stop
            );
        }
    }
}
