using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Frame.Networks;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>The data office has looked at a figure that jumped, and says what it found. Until then no target follows from it.</summary>
[Record(RecordKind.R26)]
internal sealed class JumpReview
{
    public long Id { get; init; }
    public required long SchoolId { get; init; }
    public required long IndicatorId { get; init; }

    /// <summary>The year into which it jumped.</summary>
    public required int Year { get; init; }

    /// <summary>The result that was looked at: another one later is looked at again.</summary>
    public required decimal Value { get; init; }

    /// <summary>What was found, such as "Two new sections were counted from October on; the figure is right."</summary>
    public required string Finding { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<JumpReview>
    {
        public void Configure(EntityTypeBuilder<JumpReview> builder)
        {
            builder.ToTable("jump_reviews");
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
            builder.HasOne<Indicator>().WithMany().HasForeignKey(one => one.IndicatorId);
            builder.HasIndex(one => new
            {
                one.SchoolId,
                one.IndicatorId,
                one.Year,
            });
        }
    }
}
