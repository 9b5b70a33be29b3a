using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;

namespace Throughline.Mail;

/// <summary>A letter that is to be sent once. Queue one with <c>db.Post</c>, in the transaction of the act that causes it.</summary>
[Record(RecordKind.R42), Passing]
internal sealed class Letter
{
    public long Id { get; private set; }

    /// <summary>Names it to its job and, as Message-ID, to every server on its way: sent twice, it is still one letter.</summary>
    public required string Token { get; init; }

    /// <summary>The name of its <see cref="LetterKind"/>.</summary>
    public required string Kind { get; init; }

    public long? PersonId { get; init; }
    public required string Address { get; init; }
    public required string Name { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; set; }

    /// <summary>Plain text; emptied once it is sent.</summary>
    [Sealed]
    public required string Text { get; set; }

    /// <summary>Where to go in the product, such as <c>/demands/12</c>; null for nowhere.</summary>
    public string? Path { get; init; }

    /// <summary>The mailbox, with a tag, that answers go to, such as <c>ask-7f3a</c>; null where nobody reads them.</summary>
    public string? ReplyBox { get; init; }

    /// <summary>The Message-ID of the letter that it answers.</summary>
    public string? InReplyTo { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }
    public LetterState State { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was not sent, as a sentence.</summary>
    public string? Reason { get; set; }

    /// <summary>It went out.</summary>
    public void Sent(DateTimeOffset now) => End(LetterState.Sent, null, now);

    /// <summary>It will not go out.</summary>
    public void Keep(string reason, DateTimeOffset now) => End(LetterState.Kept, reason, now);

    private void End(LetterState state, string? reason, DateTimeOffset now) =>
        (State, Reason, EndedAt, Text) = (state, reason, now, "");

    private sealed class Table : IEntityTypeConfiguration<Letter>
    {
        public void Configure(EntityTypeBuilder<Letter> builder)
        {
            builder.ToTable("letters");
            builder.HasIndex(letter => letter.Token).IsUnique();
            builder.HasIndex(letter => new { letter.State, letter.EndedAt });
        }
    }
}

/// <summary>Where a letter stands.</summary>
internal enum LetterState
{
    Waiting,
    Sent,

    /// <summary>It was not sent, and will not be.</summary>
    Kept,
}
