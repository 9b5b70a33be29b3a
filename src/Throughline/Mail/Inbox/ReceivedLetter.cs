using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Mail.Inbox;

/// <summary>A letter that came in, so that it is taken once: its name and what became of it, nothing of what it says.</summary>
[Record(RecordKind.R42), Passing]
internal sealed class ReceivedLetter
{
    public long Id { get; private set; }

    /// <summary>SHA-256 of its Message-ID, or of its bytes where it has none.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
    public required LetterFate Fate { get; init; }

    /// <summary>SHA-256 of the sender's address: no more than that is needed to answer one sender not too often.</summary>
    public required string Sender { get; init; }

    public bool IsAnswered { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ReceivedLetter>
    {
        public void Configure(EntityTypeBuilder<ReceivedLetter> builder)
        {
            builder.ToTable("received_letters");
            builder.HasIndex(letter => letter.Fingerprint).IsUnique();
            builder.HasIndex(letter => new { letter.Sender, letter.ReceivedAt });
        }
    }
}

/// <summary>What became of a letter.</summary>
internal enum LetterFate
{
    /// <summary>A module took it.</summary>
    Taken,

    /// <summary>A module would not take it, and said why.</summary>
    Refused,

    /// <summary>A holiday notice, a list, a bounce, or one of our own.</summary>
    Automatic,

    TooLarge,

    /// <summary>Nobody reads that address.</summary>
    Unclaimed,

    /// <summary>It could not be read.</summary>
    Broken,
}
