using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>A shared note of a session: for the circle until 14 days after it, then for whoever wrote it.</summary>
[Record(RecordKind.R16)]
internal sealed class SessionNote : ICircled
{
    /// <summary>The longest note, in letters.</summary>
    public const int MaxLength = 4_000;

    public long Id { get; init; }
    public required long CircleId { get; init; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }

    /// <summary>Given where it was typed, so that what is sent twice is kept once.</summary>
    public required Guid Key { get; init; }

    [Sealed]
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SessionNote>
    {
        public void Configure(EntityTypeBuilder<SessionNote> builder)
        {
            builder.ToTable("session_notes");
            builder.HasIndex(note => note.CircleId);
            builder.HasIndex(note => note.Key).IsUnique();
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(note => note.CircleId);
        }
    }
}
