using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.Reproduction;

/// <summary>One run of the consistency check: every claim of the study with what the report said of the sample year in which it was recorded.</summary>
[Record(RecordKind.R34)]
internal sealed class ReproductionRun
{
    public long Id { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The claims in JSON.</summary>
    public required string Content { get; init; }

    /// <summary>What it found.</summary>
    public IReadOnlyList<Claim> Claims => JsonSerializer.Deserialize<List<Claim>>(Content) ?? [];

    /// <summary>Of some claims.</summary>
    public static ReproductionRun Of(IEnumerable<Claim> claims, string by, DateTimeOffset now) =>
        new()
        {
            By = by,
            At = now,
            Content = JsonSerializer.Serialize(claims),
        };

    private sealed class Table : IEntityTypeConfiguration<ReproductionRun>
    {
        public void Configure(EntityTypeBuilder<ReproductionRun> builder)
        {
            builder.ToTable("reproduction_runs");
            builder.Ignore(run => run.Claims);
        }
    }
}

/// <summary>Its table.</summary>
internal static class ReproductionSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ReproductionRun> ReproductionRuns => db.Set<ReproductionRun>();
    }
}
