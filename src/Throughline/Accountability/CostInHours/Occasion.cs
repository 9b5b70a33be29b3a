using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours;

/// <summary>Which school an ask of accountability is about: one presentation, plan review or hearing on it.</summary>
[Record(RecordKind.R20)]
internal sealed class Occasion
{
    public long Id { get; init; }
    public required long DemandId { get; init; }
    public required long SchoolId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Occasion>
    {
        public void Configure(EntityTypeBuilder<Occasion> builder)
        {
            builder.ToTable("occasions");
            builder.HasIndex(one => one.DemandId).IsUnique();
            builder.HasOne<Demand>().WithMany().HasForeignKey(one => one.DemandId);
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
        }
    }
}
