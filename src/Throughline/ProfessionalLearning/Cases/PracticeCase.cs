using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;
using Throughline.ProfessionalLearning.LiveSessions;

namespace Throughline.ProfessionalLearning.Cases;

/// <summary>What somebody brings to her circle: a question on her own practice, what happened, and with whom.</summary>
[Record(RecordKind.R16)]
internal sealed class PracticeCase : ICircled, IVersioned
{
    /// <summary>The longest question, in letters.</summary>
    public const int LongestQuestion = 500;

    /// <summary>The longest story, in letters.</summary>
    public const int LongestStory = 8_000;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The session; its circle reads it.</summary>
    public required long CircleId { get; init; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }

    [Sealed]
    public required string Question { get; set; }

    [Sealed]
    public required string Story { get; set; }
    public required DateTimeOffset WrittenAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PracticeCase>
    {
        public void Configure(EntityTypeBuilder<PracticeCase> builder)
        {
            builder.ToTable("practice_cases");
            builder.HasIndex(one => one.CircleId).IsUnique();
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(one => one.CircleId);
        }
    }
}
