using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.Samples;

/// <summary>One random sample of ILDs' days, such as that of the fall: how it was drawn, for everybody to check. The days themselves are <see cref="SampledDay"/>.</summary>
[Record(RecordKind.R34)]
internal sealed class CalendarSample : IVersioned
{
    /// <summary>Days drawn of each ILD where nobody chooses another number: 60 of six ILDs.</summary>
    public const int UsualDays = 10;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>What people call it, such as "Fall".</summary>
    public required string Name { get; init; }

    /// <summary>First day that could be drawn.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last one.</summary>
    public required DateOnly To { get; init; }

    /// <summary>With it the same days are drawn again.</summary>
    public required int Seed { get; init; }

    /// <summary>How many days of each ILD.</summary>
    public required int DaysEach { get; init; }
    public required string DrawnBy { get; init; }
    public required DateTimeOffset DrawnAt { get; init; }
    public string LockedBy { get; private set; } = "";
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>From then on nothing is drawn anew, and coding begins.</summary>
    public bool IsLocked => LockedAt is not null;

    /// <summary>Fixes the days, once.</summary>
    public void Lock(string by, DateTimeOffset now)
    {
        if (!IsLocked)
        {
            (LockedBy, LockedAt) = (by, now);
        }
    }

    private sealed class Table : IEntityTypeConfiguration<CalendarSample>
    {
        public void Configure(EntityTypeBuilder<CalendarSample> builder)
        {
            builder.ToTable("calendar_samples");
            builder.HasIndex(sample => sample.From);
        }
    }
}
