using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.Rules;

/// <summary>A weekly stretch in which nobody pulls ILDs or principals out of schools; dated, with exceptions.</summary>
[Record(RecordKind.R08)]
internal sealed class ProtectedStretch : IReimported, IVersioned
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }

    /// <summary>The network it protects; null for all.</summary>
    public long? NetworkId { get; set; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public required int Weekday { get; set; }

    /// <summary>Null for the start of the working day.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>Null for the end of the working day.</summary>
    public TimeOnly? To { get; set; }

    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public List<DateOnly> ExceptDates { get; set; } = [];

    private sealed class Table : IEntityTypeConfiguration<ProtectedStretch>
    {
        public void Configure(EntityTypeBuilder<ProtectedStretch> builder)
        {
            builder.ToTable("protected_stretches");
            builder.HasIndex(stretch => stretch.RosterKey).IsUnique();
            builder.HasOne<Network>().WithMany().HasForeignKey(stretch => stretch.NetworkId);
        }
    }
}
