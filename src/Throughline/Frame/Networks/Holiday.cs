using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.Networks;

/// <summary>A day on which the district does not work: nothing is protected, no contract time.</summary>
[Record(RecordKind.R03)]
internal sealed class Holiday : IReimported, IVersioned
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }
    public required DateOnly Date { get; set; }
    public required string Name { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> builder)
        {
            builder.ToTable("holidays");
            builder.HasIndex(holiday => holiday.RosterKey).IsUnique();
        }
    }
}
