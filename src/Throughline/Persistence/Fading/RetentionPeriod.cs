using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Fading;

/// <summary>How long the district keeps a kind of text; state schedules may ask for more than the default.</summary>
[Record(RecordKind.R40)]
internal sealed class RetentionPeriod : IVersioned
{
    public long Id { get; private set; }
    public long Version { get; set; }

    /// <summary>The <see cref="FadingText.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>From 1 day to 20 years.</summary>
    public required int Days { get; set; }

    /// <summary>The schedule or law that asks for it.</summary>
    public string Why { get; set; } = "";

    private sealed class Table : IEntityTypeConfiguration<RetentionPeriod>
    {
        public void Configure(EntityTypeBuilder<RetentionPeriod> builder)
        {
            builder.ToTable("retention_periods");
            builder.HasIndex(period => period.Name).IsUnique();
        }
    }
}
