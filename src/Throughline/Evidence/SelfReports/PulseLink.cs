using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>That one person was asked in one pulse, and whether the link was used: never when, never with which answers.</summary>
/// <remarks>Not in the journal, whose order would tell when it was used. Only the digest of its token is kept.</remarks>
[Record(RecordKind.R13), Passing]
internal sealed class PulseLink
{
    public long Id { get; init; }
    public required long PulseId { get; init; }
    public required long PersonId { get; init; }
    public required PulseGroup Group { get; init; }

    /// <summary>The network whose results its answers may be counted in; null for ILDs.</summary>
    public required long? NetworkId { get; init; }
    public required string TokenHash { get; set; }
    public bool IsUsed { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PulseLink>
    {
        public void Configure(EntityTypeBuilder<PulseLink> builder)
        {
            builder.ToTable("pulse_links");
            builder.Property(link => link.TokenHash).IsSecret();
            builder.HasIndex(link => link.TokenHash).IsUnique();
            builder.HasIndex(link => new { link.PulseId, link.PersonId }).IsUnique();
            builder.HasOne<Pulse>().WithMany().HasForeignKey(link => link.PulseId);
            builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId);
        }
    }
}
