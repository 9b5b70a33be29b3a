using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Accountability.Indicators;

/// <summary>From a school year on, an indicator is counted otherwise: a new formula, another test, another cut score.</summary>
[Record(RecordKind.R26)]
internal sealed class IndicatorVersion
{
    public long Id { get; init; }
    public required long IndicatorId { get; init; }

    /// <summary>The first school year counted so, by the year in which it ends.</summary>
    public required int FromYear { get; init; }

    /// <summary>What is otherwise, in a sentence.</summary>
    public required string Change { get; init; }

    /// <summary>Whether figures before and after cannot be compared: no slope, target or jump reaches over it.</summary>
    public required bool BreaksSeries { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<IndicatorVersion>
    {
        public void Configure(EntityTypeBuilder<IndicatorVersion> builder)
        {
            builder.ToTable("indicator_versions");
            builder.HasOne<Indicator>().WithMany().HasForeignKey(one => one.IndicatorId);
            builder.HasIndex(one => new { one.IndicatorId, one.FromYear }).IsUnique();
        }
    }
}
