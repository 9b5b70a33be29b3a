using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.QuickCapture;

/// <summary>That an ILD wrote something down in a hallway, and which entry it became; its words stand in that entry alone.</summary>
[Record(RecordKind.R07)]
internal sealed class Capture : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }

    /// <summary>The phone's or the form's name for it: the same twice is one.</summary>
    public required Guid SentAs { get; init; }

    /// <summary>The entry that it made, or that it answered.</summary>
    public required string Uid { get; init; }
    public required long? SeriesSlot { get; init; }

    /// <summary>No calendar had the visit: the entry is this tap's own.</summary>
    public required bool MadeEntry { get; init; }

    /// <summary>What was said of it with the same tap; null while it waits.</summary>
    public required long? SaidId { get; init; }

    /// <summary>When it was tapped; it may have been sent hours later.</summary>
    public required DateTimeOffset TappedAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the ILD took it back. The row stays, so that a phone that sends it again brings nothing back.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<Capture>
    {
        public void Configure(EntityTypeBuilder<Capture> builder)
        {
            builder.ToTable("captures");
            builder.HasIndex(one => one.SentAs).IsUnique();
            builder.HasIndex(one => new { one.OwnerId, one.TappedAt });
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
        }
    }
}
