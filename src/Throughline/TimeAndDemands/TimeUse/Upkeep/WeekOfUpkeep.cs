using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Upkeep;

/// <summary>How long Throughline itself kept an ILD busy in a week: writing visits down, and confirming entries. A sum of seconds and nothing else.</summary>
[Record(RecordKind.R04), Passing]
internal sealed class WeekOfUpkeep : ICandid
{
    /// <summary>Throughline may take fewer minutes than these of an ILD's week.</summary>
    public const int GoalMinutes = 20;

    public required long OwnerId { get; init; }
    public required DateOnly Monday { get; init; }
    public required long Seconds { get; init; }

    private sealed class Table : IEntityTypeConfiguration<WeekOfUpkeep>
    {
        public void Configure(EntityTypeBuilder<WeekOfUpkeep> builder)
        {
            builder.ToTable("weeks_of_upkeep");
            builder.HasKey(week => new { week.OwnerId, week.Monday });
            builder.HasIndex(week => week.Monday);
            builder.HasOne<Person>().WithMany().HasForeignKey(week => week.OwnerId);
        }
    }
}
