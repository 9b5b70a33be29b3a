using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.Networks;

/// <summary>A school. Its network on a day is said by <see cref="SchoolMembership"/>, and only without any by <see cref="NetworkId"/>.</summary>
[Record(RecordKind.R01)]
internal sealed class School : IReimported, IVersioned
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }
    public required string Name { get; set; }

    /// <summary>Other names that calendars use for it.</summary>
    public List<string> Aliases { get; set; } = [];

    /// <summary>Elementary, middle, high or what the district says.</summary>
    public string Level { get; set; } = "";

    public long? NetworkId { get; set; }

    private sealed class Table : IEntityTypeConfiguration<School>
    {
        public void Configure(EntityTypeBuilder<School> builder)
        {
            builder.ToTable("schools");
            builder.HasIndex(school => school.RosterKey).IsUnique();
            builder.HasOne<Network>().WithMany().HasForeignKey(school => school.NetworkId);
        }
    }
}
