using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>A meeting that took protected time of an ILD, or will; rebuilt with the weeks. The title stays with the ILD: pages for others tell cause and unit.</summary>
[Record(RecordKind.R08)]
[WorkedOut]
internal sealed class TakenTime
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }

    /// <summary>Seconds from 1970-01-01 UTC.</summary>
    public required long Start { get; init; }
    public required long End { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Of its length, what was protected.</summary>
    public required long TakenSeconds { get; init; }

    /// <summary>The same meeting in several calendars has one.</summary>
    public required string Uid { get; init; }

    /// <summary>The organizer's unit; empty when not known.</summary>
    public required string Unit { get; init; }

    /// <summary>Roster key of who called it, or an address; empty when not known.</summary>
    public required string CalledBy { get; init; }
    public required Focus Focus { get; init; }
    public required Pulled Pulled { get; init; }

    private sealed class Table : IEntityTypeConfiguration<TakenTime>
    {
        public void Configure(EntityTypeBuilder<TakenTime> builder)
        {
            builder.ToTable("taken_time");
            builder.HasIndex(taken => taken.Day);
            builder.HasIndex(taken => new { taken.OwnerId, taken.Day });
            builder.HasOne<Person>().WithMany().HasForeignKey(taken => taken.OwnerId);
        }
    }
}
