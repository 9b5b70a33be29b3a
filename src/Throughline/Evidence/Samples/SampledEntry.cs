using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.TimeAccounting;

namespace Throughline.Evidence.Samples;

/// <summary>One counted entry of a sampled day as it stood when the sample was locked: times, who was in it by kind, and the calendar's own code, which coders do not see.</summary>
[Record(RecordKind.R31)]
[PartiesDecide("the data office draws and codes; the ILD releases")]
internal sealed class SampledEntry : ICandid
{
    /// <summary>Longest wording that an ILD may give it.</summary>
    public const int LongestTitle = 200;

    public long Id { get; init; }
    public required long DayId { get; init; }
    public required long SampleId { get; init; }
    public required long OwnerId { get; init; }

    /// <summary>The calendar's entry; read for its title until the ILD has released one.</summary>
    public required long EngagementId { get; init; }

    /// <summary>Seconds from 1970-01-01 UTC, within the day.</summary>
    public required long Start { get; init; }

    /// <summary>Likewise; not included.</summary>
    public required long End { get; init; }

    /// <summary>Its part of the day's counted seconds: a second in several entries is shared among them.</summary>
    public required double Seconds { get; init; }

    /// <summary>Who is in it, by kind and number, such as "1 principal of the network, 2 of the central office"; nobody's name.</summary>
    public required string Company { get; init; }
    public required With With { get; init; }
    public required Focus Focus { get; init; }

    /// <summary>Its title as the ILD released it for coding; empty where none was, and once it has faded.</summary>
    public string Title { get; set; } = "";

    /// <summary>The group of the calendar's code.</summary>
    public TimeGroup Group => TimeGroups.Of(With, Focus);

    private sealed class Table : IEntityTypeConfiguration<SampledEntry>
    {
        public void Configure(EntityTypeBuilder<SampledEntry> builder)
        {
            builder.ToTable("sampled_entries");
            builder.HasIndex(entry => entry.DayId);
            builder.HasIndex(entry => entry.SampleId);
            builder.HasOne<SampledDay>().WithMany().HasForeignKey(entry => entry.DayId);
        }
    }
}
