using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>A leader takes protected time once, in their own name, with a reason and the day on which it is made up.</summary>
[Record(RecordKind.R08)]
internal sealed class ProtectedOverride : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required DateOnly Day { get; init; }
    public required TimeOnly From { get; init; }
    public required TimeOnly To { get; init; }

    /// <summary>What it is booked to, in a word or two: "safety".</summary>
    public required string BookedTo { get; init; }
    public required string Reason { get; init; }
    public required DateOnly MakeUpDay { get; init; }

    /// <summary>Who, in their own name; never a role.</summary>
    public required long ById { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>What it takes of each ILD.</summary>
    public List<OverriddenIld> Ilds { get; init; } = [];

    /// <summary>All that it takes, in seconds.</summary>
    public long Seconds => Ilds.Sum(one => one.Seconds);

    /// <summary>It does not take place.</summary>
    public void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<ProtectedOverride>
    {
        public void Configure(EntityTypeBuilder<ProtectedOverride> builder)
        {
            builder.ToTable("protected_overrides");
            builder.HasIndex(one => one.Day);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.ById);
            builder.HasMany(one => one.Ilds).WithOne().HasForeignKey(one => one.OverrideId);
            builder.Ignore(one => one.Seconds);
        }
    }
}

/// <summary>Of an override, the protected time of one ILD that it takes.</summary>
[Record(RecordKind.R08)]
internal sealed class OverriddenIld
{
    public long Id { get; init; }
    public long OverrideId { get; init; }
    public required long IldId { get; init; }
    public required long Seconds { get; init; }

    private sealed class Table : IEntityTypeConfiguration<OverriddenIld>
    {
        public void Configure(EntityTypeBuilder<OverriddenIld> builder)
        {
            builder.ToTable("overridden_ilds");
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.IldId);
        }
    }
}

/// <summary>Protected time that overrides took and no calendar shows.</summary>
internal static class OverrideSums
{
    /// <summary>Seconds that overrides of some days took, less what the same ILDs' calendars show as taken on that day.</summary>
    public static async Task<long> OverriddenBesides(this ThroughlineDb db, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var overrides = await db
            .ProtectedOverrides.AsNoTracking()
            .Where(one => one.Day >= from && one.Day <= to && one.TakenBackAt == null)
            .Select(one => new { one.Day, one.Ilds })
            .ToListAsync(stop);
        if (overrides.Count == 0)
        {
            return 0;
        }
        var days = overrides.Select(one => one.Day).Distinct().ToList();
        var shown = await db
            .TakenTimes.AsNoTracking()
            .Where(taken => days.Contains(taken.Day))
            .Select(taken => new
            {
                taken.OwnerId,
                taken.Day,
                taken.TakenSeconds,
            })
            .ToListAsync(stop);
        var known = shown.ToLookup(one => (one.OwnerId, one.Day), one => one.TakenSeconds);
        return overrides.Sum(one => one.Ilds.Sum(ild => Math.Max(0, ild.Seconds - known[(ild.IldId, one.Day)].Sum())));
    }
}
