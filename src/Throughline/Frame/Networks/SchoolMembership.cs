using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.Networks;

/// <summary>A school belongs to a network over some days, both included; an empty end means it lasts.</summary>
[Record(RecordKind.R02)]
internal sealed class SchoolMembership : IReimported, IDated
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }
    public required long SchoolId { get; init; }
    public required long NetworkId { get; set; }
    public required DateOnly Start { get; set; }
    public DateOnly? End { get; set; }

    private sealed class Table : IEntityTypeConfiguration<SchoolMembership>
    {
        public void Configure(EntityTypeBuilder<SchoolMembership> builder)
        {
            builder.ToTable("school_memberships");
            builder.HasIndex(membership => membership.RosterKey).IsUnique();
            builder.HasOne<School>().WithMany().HasForeignKey(membership => membership.SchoolId);
            builder.HasOne<Network>().WithMany().HasForeignKey(membership => membership.NetworkId);
        }
    }
}
