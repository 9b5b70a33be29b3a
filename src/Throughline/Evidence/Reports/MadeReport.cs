using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.Reports;

/// <summary>A report as it was made, so that it opens at once and stays what it was; a draft until a senior leader or the data office publishes it.</summary>
[Record(RecordKind.R34)]
internal sealed class MadeReport : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The <see cref="DistrictReport"/> in JSON.</summary>
    public required string Content { get; init; }
    public string PublishedBy { get; private set; } = "";
    public DateTimeOffset? PublishedAt { get; private set; }
    public bool IsPublished => PublishedAt is not null;

    /// <summary>What it says.</summary>
    public DistrictReport Read() =>
        JsonSerializer.Deserialize<DistrictReport>(Content)
        ?? throw new InvalidOperationException("The kept report is empty; make it again.");

    /// <summary>A draft.</summary>
    public static MadeReport Of(DistrictReport report, string by, DateTimeOffset now) =>
        new()
        {
            From = report.From,
            To = report.To,
            MadeBy = by,
            MadeAt = now,
            Content = JsonSerializer.Serialize(report),
        };

    /// <summary>Adds it, with its ratings as rows of their own, and saves.</summary>
    public async Task Keep(ThroughlineDb db, DistrictReport report, CancellationToken stop)
    {
        db.MadeReports.Add(this);
        await db.SaveChangesAsync(stop);
        db.SupportRatings.AddRange(SupportRating.Of(report, Id));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>From now on everybody in the district reads it.</summary>
    public void Publish(string by, DateTimeOffset now)
    {
        if (!IsPublished)
        {
            (PublishedBy, PublishedAt) = (by, now);
        }
    }

    private sealed class Table : IEntityTypeConfiguration<MadeReport>
    {
        public void Configure(EntityTypeBuilder<MadeReport> builder)
        {
            builder.ToTable("made_reports");
            builder.HasIndex(report => report.PublishedAt);
        }
    }
}

/// <summary>The tables of this folder.</summary>
internal static class ReportSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<MadeReport> MadeReports => db.Set<MadeReport>();
        public DbSet<InterimLook> InterimLooks => db.Set<InterimLook>();
        public DbSet<SupportRating> SupportRatings => db.Set<SupportRating>();
    }
}
