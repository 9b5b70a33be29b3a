using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>What the principal answers to a crossing letter, once; it goes wherever the letter goes.</summary>
[Record(RecordKind.R09)]
internal sealed class CrossingReply : IWalled
{
    public long Id { get; init; }
    public required long LetterId { get; init; }

    /// <summary>The letter's author; the reply is by <see cref="SubjectId"/>.</summary>
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }

    [Sealed]
    public required string Text { get; init; }
    public required DateTimeOffset RepliedAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CrossingReply>
    {
        public void Configure(EntityTypeBuilder<CrossingReply> builder)
        {
            builder.ToTable("crossing_replies");
            builder.HasIndex(reply => reply.LetterId).IsUnique();
            builder.HasOne<CrossingLetter>().WithMany().HasForeignKey(reply => reply.LetterId);
        }
    }
}
