using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.LeadingThrough.RoleCharters;

/// <summary>One version of what the ILD's role is, one duty a line. A version is never changed; the next one says what changed.</summary>
[Record(RecordKind.R03)]
internal sealed class CharterVersion : IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 8_000;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>1, 2, 3 ...</summary>
    public required int Number { get; init; }
    public required List<string> Duties { get; init; }

    /// <summary>The kinds of ask that belong to the role; every other kind is outside it.</summary>
    public required List<string> Asks { get; init; }
    public required long WrittenById { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>A senior leader who stands behind it; null before.</summary>
    public long? ApprovedById { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>A senior leader stands behind it.</summary>
    public void Approve(long by, DateTimeOffset now) => (ApprovedById, ApprovedAt) = (by, now);

    /// <summary>Whether such asks belong to the role.</summary>
    public bool Holds(DemandKind kind) => Asks.Contains($"{kind}");

    private sealed class Table : IEntityTypeConfiguration<CharterVersion>
    {
        public void Configure(EntityTypeBuilder<CharterVersion> builder)
        {
            builder.ToTable("charter_versions");
            builder.HasIndex(each => each.Number).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.WrittenById);
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.ApprovedById);
        }
    }
}

/// <summary>Somebody has read a version and says so.</summary>
[Record(RecordKind.R03)]
internal sealed class Acknowledgement
{
    public long Id { get; init; }
    public required long CharterId { get; init; }
    public required long PersonId { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Acknowledgement>
    {
        public void Configure(EntityTypeBuilder<Acknowledgement> builder)
        {
            builder.ToTable("acknowledgements");
            builder.HasIndex(each => new { each.CharterId, each.PersonId }).IsUnique();
            builder.HasOne<CharterVersion>().WithMany().HasForeignKey(each => each.CharterId);
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.PersonId);
        }
    }
}

/// <summary>The tables of this folder.</summary>
internal static class CharterSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<CharterVersion> CharterVersions => db.Set<CharterVersion>();
        public DbSet<Acknowledgement> Acknowledgements => db.Set<Acknowledgement>();
    }
}
