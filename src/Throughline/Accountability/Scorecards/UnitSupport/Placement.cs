using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;

namespace Throughline.Accountability.Scorecards.UnitSupport;

/// <summary>From a day on a school has a level of support: agreed with its targets, and moving its ILD's load in the same act.</summary>
[Record(RecordKind.R26)]
internal sealed class Placement
{
    public long Id { get; init; }
    public required long SchoolId { get; init; }
    public required SupportLevel Level { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Why, in the words of who decided or of the rule.</summary>
    public required string Why { get; init; }
    public required string By { get; init; }

    /// <summary>What the school counts in its ILD's load from then on.</summary>
    public required decimal Load { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Placement>
    {
        public void Configure(EntityTypeBuilder<Placement> builder)
        {
            builder.ToTable("placements");
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
            builder.HasIndex(one => new { one.SchoolId, one.From });
        }
    }
}
