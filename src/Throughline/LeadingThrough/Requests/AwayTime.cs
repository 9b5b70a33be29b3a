using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Requests;

/// <summary>Days on which somebody is away, both included, and who covers: part of their entry in the directory.</summary>
[Record(RecordKind.R01)]
internal sealed class AwayTime : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long PersonId { get; init; }
    public required long CoverId { get; init; }
    public required DateOnly First { get; init; }
    public required DateOnly Last { get; init; }
    public required DateTimeOffset SaidAt { get; init; }
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>They are there after all.</summary>
    public void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<AwayTime>
    {
        public void Configure(EntityTypeBuilder<AwayTime> builder)
        {
            builder.ToTable("away_times");
            builder.HasIndex(away => new { away.PersonId, away.Last });
            builder.HasOne<Person>().WithMany().HasForeignKey(away => away.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(away => away.CoverId);
        }
    }
}

/// <summary>Questions asked of absences.</summary>
internal static class AwayTimeQueries
{
    /// <summary>Those that hold on a day.</summary>
    public static IQueryable<AwayTime> On(this IQueryable<AwayTime> times, DateOnly day) =>
        times.Where(away => away.TakenBackAt == null && away.First <= day && away.Last >= day);
}

/// <summary>How somebody is reached best, in their own words: part of their entry in the directory.</summary>
[Record(RecordKind.R01)]
internal sealed class Reach : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long PersonId { get; init; }

    /// <summary>A number that a phone can dial; may be empty.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Such as "text me before 8"; may be empty.</summary>
    public string Best { get; set; } = "";

    private sealed class Table : IEntityTypeConfiguration<Reach>
    {
        public void Configure(EntityTypeBuilder<Reach> builder)
        {
            builder.ToTable("reaches");
            builder.HasIndex(reach => reach.PersonId).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(reach => reach.PersonId);
        }
    }
}
