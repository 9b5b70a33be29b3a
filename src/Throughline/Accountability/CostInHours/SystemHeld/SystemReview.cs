using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours.SystemHeld;

/// <summary>A school is presented by the data office from what is stored; its ILD may come and prepares nothing. 0 hours of the ILD are counted.</summary>
[Record(RecordKind.R26)]
internal sealed class SystemReview : IVersioned
{
    public const int LongestOutcome = 1000;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long SchoolId { get; init; }

    /// <summary>The ask that it takes the place of; null where nothing was asked.</summary>
    public long? DemandId { get; init; }

    /// <summary>The unit that wanted the school presented.</summary>
    public required string Unit { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Minutes of ILDs that are not asked any more.</summary>
    public required int SparedMinutes { get; init; }
    public DateOnly? HeldOn { get; private set; }
    public string HeldBy { get; private set; } = "";

    /// <summary>What was decided, in the data office's words; of the school, never of a person.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The data office has presented it.</summary>
    public void Hold(DateOnly on, string outcome, string by) => (HeldOn, Outcome, HeldBy) = (on, outcome, by);

    private sealed class Table : IEntityTypeConfiguration<SystemReview>
    {
        public void Configure(EntityTypeBuilder<SystemReview> builder)
        {
            builder.ToTable("system_reviews");
            builder.HasIndex(one => one.DemandId).IsUnique();
            builder.HasIndex(one => one.SchoolId);
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
            builder.HasOne<Demand>().WithMany().HasForeignKey(one => one.DemandId);
        }
    }
}
