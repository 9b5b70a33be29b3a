using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What an ILD says of a visit that was displaced: that it did not happen although the calendar has it, or what took its time.</summary>
[Record(RecordKind.R07)]
internal sealed class MissedVisit : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required string Uid { get; init; }
    public long? SeriesSlot { get; init; }

    /// <summary>The calendar shows it as if it had taken place; the person says it did not.</summary>
    public required bool DidNotHappen { get; init; }

    /// <summary>What took its time; null while nobody has said.</summary>
    public Focus? CauseFocus { get; init; }

    /// <summary>Who called that, in the person's words: a unit, such as "Human Resources".</summary>
    public required string CauseUnit { get; init; }

    /// <summary>The account's name.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<MissedVisit>
    {
        public void Configure(EntityTypeBuilder<MissedVisit> builder)
        {
            builder.ToTable("missed_visits");
            builder.HasIndex(one => new { one.OwnerId, one.Uid });
            builder.Property(one => one.CauseUnit).HasMaxLength(100);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
        }
    }
}
