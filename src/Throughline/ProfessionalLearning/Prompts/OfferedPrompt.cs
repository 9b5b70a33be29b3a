using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Prompts;

/// <summary>A question for an inquiry that somebody offered. It bears no name, neither hers nor a principal's.</summary>
[Record(RecordKind.R15)]
internal sealed class OfferedPrompt
{
    /// <summary>The longest question, in letters.</summary>
    public const int LongestText = 300;

    public long Id { get; init; }
    public required string Text { get; init; }
    public required PracticeArea? Area { get; init; }

    /// <summary>Whether an ILD offered it.</summary>
    public required bool FromIld { get; init; }
    public required DateOnly OfferedOn { get; init; }

    private sealed class Table : IEntityTypeConfiguration<OfferedPrompt>
    {
        public void Configure(EntityTypeBuilder<OfferedPrompt> builder) => builder.ToTable("offered_prompts");
    }
}
