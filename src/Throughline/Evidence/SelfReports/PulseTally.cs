using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>How often one choice was given. This is all that is kept of answers: no row is one person's, and none has a time or an order.</summary>
/// <remarks>
/// Every row is made when the pulse opens, at nought, and only counted up, so that two people who swap their answers leave the same
/// bytes behind. Answers to different questions cannot be put together again either.
/// </remarks>
[Record(RecordKind.R13), Passing]
internal sealed class PulseTally
{
    public long Id { get; init; }
    public required long PulseId { get; init; }
    public required PulseGroup Group { get; init; }

    /// <summary>Null for ILDs, who are counted together.</summary>
    public required long? NetworkId { get; init; }
    public required string Question { get; init; }

    /// <summary>The choice's place among the question's, from 0.</summary>
    public required int Choice { get; init; }
    public int Count { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PulseTally>
    {
        public void Configure(EntityTypeBuilder<PulseTally> builder)
        {
            builder.ToTable("pulse_tallies");
            builder.HasIndex(tally => new
            {
                tally.PulseId,
                tally.Group,
                tally.NetworkId,
            });
            builder.HasOne<Pulse>().WithMany().HasForeignKey(tally => tally.PulseId);
        }
    }
}
