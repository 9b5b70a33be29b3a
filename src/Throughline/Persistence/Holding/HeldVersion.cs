using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Holding;

/// <summary>A held row as it was before somebody changed it. Walled texts in it stay encrypted, as they are in their own table.</summary>
[Record(RecordKind.R37)]
internal sealed class HeldVersion
{
    public long Id { get; private set; }
    public required string Table { get; init; }
    public required string Key { get; init; }

    /// <summary>The stored values as JSON.</summary>
    public required string Image { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public required string ChangedBy { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<HeldVersion>
    {
        public void Configure(EntityTypeBuilder<HeldVersion> builder)
        {
            builder.ToTable("held_versions");
            builder.HasIndex(version => new { version.Table, version.Key });
            // The journal is read by auditors, who do not see what is held.
            builder.Property(version => version.Image).IsSecret();
        }
    }
}
