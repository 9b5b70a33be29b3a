using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.Releases;

/// <summary>ILDs' weeks for a research project, under names that mean nothing elsewhere. One of the data office asks for it, another one lets it out; the key of the names is kept nowhere.</summary>
[Record(RecordKind.R35)]
internal sealed class ResearchRelease : IVersioned
{
    /// <summary>The longest project or purpose, in letters.</summary>
    public const int Longest = 300;

    public long Id { get; init; }
    public long Version { get; set; }
    public required string Project { get; init; }

    /// <summary>What for, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>Days whose whole weeks are in it.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string AskedBy { get; init; }

    /// <summary>Their account: somebody else lets it out.</summary>
    public required long? AskedByAccountId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public string DecidedBy { get; private set; } = "";
    public DateTimeOffset? ReleasedAt { get; private set; }
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>ILDs in it.</summary>
    public int Ilds { get; private set; }

    /// <summary>Its rows in JSON; empty until it is let out.</summary>
    public string Content { get; private set; } = "";

    public bool IsWaiting => ReleasedAt is null && RefusedAt is null;
    public bool IsOut => ReleasedAt is not null;

    /// <summary>Its rows.</summary>
    public IReadOnlyList<ReleasedWeek> Weeks =>
        Content.Length == 0 ? [] : JsonSerializer.Deserialize<List<ReleasedWeek>>(Content) ?? [];

    /// <summary>It goes out, with these rows.</summary>
    public void LetOut(IReadOnlyList<ReleasedWeek> weeks, string by, DateTimeOffset now) =>
        (Content, Ilds, DecidedBy, ReleasedAt) = (
            JsonSerializer.Serialize(weeks),
            weeks.Select(one => one.Ild).Distinct(StringComparer.Ordinal).Count(),
            by,
            now
        );

    /// <summary>It does not.</summary>
    public void Refuse(string by, DateTimeOffset now) => (DecidedBy, RefusedAt) = (by, now);

    private sealed class Table : IEntityTypeConfiguration<ResearchRelease>
    {
        public void Configure(EntityTypeBuilder<ResearchRelease> builder)
        {
            builder.ToTable("research_releases");
            builder.Ignore(release => release.Weeks);
            builder.HasIndex(release => release.ReleasedAt);
            // The history would keep every row a second time.
            builder.Property(release => release.Content).IsSecret();
        }
    }
}

/// <summary>That somebody's weeks are in a release; not under which name.</summary>
[Record(RecordKind.R35)]
internal sealed class ReleasedPerson
{
    public long Id { get; init; }
    public required long ReleaseId { get; init; }
    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ReleasedPerson>
    {
        public void Configure(EntityTypeBuilder<ReleasedPerson> builder)
        {
            builder.ToTable("released_people");
            builder.HasIndex(one => new { one.PersonId, one.ReleaseId }).IsUnique();
            builder.HasOne<ResearchRelease>().WithMany().HasForeignKey(one => one.ReleaseId);
        }
    }
}

/// <summary>Somebody chose not to be in any release from then on.</summary>
[Record(RecordKind.R35)]
internal sealed class ResearchOptOut
{
    public long Id { get; init; }
    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ResearchOptOut>
    {
        public void Configure(EntityTypeBuilder<ResearchOptOut> builder)
        {
            builder.ToTable("research_opt_outs");
            builder.HasIndex(one => one.PersonId).IsUnique();
        }
    }
}

/// <summary>The tables of this folder.</summary>
internal static class ReleaseSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ResearchRelease> ResearchReleases => db.Set<ResearchRelease>();
        public DbSet<ReleasedPerson> ReleasedPeople => db.Set<ReleasedPerson>();
        public DbSet<ResearchOptOut> ResearchOptOuts => db.Set<ResearchOptOut>();
    }
}
