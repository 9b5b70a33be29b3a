using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.Observations;

/// <summary>One meeting or review that somebody sat in on and coded in minutes. No speaker is written down.</summary>
[Record(RecordKind.R18)]
internal sealed class Observation : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required DateOnly Day { get; init; }

    /// <summary>Key of the part of a support that it is about.</summary>
    public required string Aspect { get; init; }

    /// <summary>What was seen, such as "ILD meeting".</summary>
    public required string What { get; init; }

    /// <summary>The codebook's version with which it was coded.</summary>
    public required int Codebook { get; init; }
    public required string By { get; init; }

    /// <summary>Set when it was taken back; it then counts for nothing and stays in the history.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Observation>
    {
        public void Configure(EntityTypeBuilder<Observation> builder)
        {
            builder.ToTable("observations");
            builder.HasIndex(seen => seen.Day);
        }
    }
}

/// <summary>Minutes of an observation under one code.</summary>
[Record(RecordKind.R18)]
internal sealed class ObservedMinutes
{
    public long Id { get; init; }
    public required long ObservationId { get; init; }
    public required string Code { get; init; }

    /// <summary>More than 0.</summary>
    public required int Minutes { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ObservedMinutes>
    {
        public void Configure(EntityTypeBuilder<ObservedMinutes> builder)
        {
            builder.ToTable("observed_minutes");
            builder.HasIndex(minutes => new { minutes.ObservationId, minutes.Code }).IsUnique();
            builder.HasOne<Observation>().WithMany().HasForeignKey(minutes => minutes.ObservationId);
        }
    }
}
