using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.Networks;

/// <summary>Schools that one ILD leads together.</summary>
[Record(RecordKind.R01)]
internal sealed class Network : IReimported, IVersioned
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }
    public required string Name { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Network>
    {
        public void Configure(EntityTypeBuilder<Network> builder)
        {
            builder.ToTable("networks");
            builder.HasIndex(network => network.RosterKey).IsUnique();
        }
    }
}
