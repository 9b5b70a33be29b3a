using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>The only way from the coaching room into the evaluation room: one fact with its reason, read by the principal first.</summary>
[Record(RecordKind.R09)]
internal sealed class CrossingLetter : IWalled, IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>How long the principal has for a reply.</summary>
    public const int WorkingDays = 5;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }

    [Sealed]
    public required string Fact { get; init; }

    [Sealed]
    public required string Reason { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The last day for a reply; it may cross on the day after.</summary>
    public required DateOnly RepliesUntil { get; init; }

    public DateTimeOffset? CrossedAt { get; private set; }

    /// <summary>When it was kept in the coaching room after all.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>Whether it has neither crossed nor been kept.</summary>
    public bool IsWaiting => CrossedAt is null && KeptAt is null;

    /// <summary>Whether it may cross: she has replied, or the days for it are over.</summary>
    public bool MayCross(bool hasReply, DateOnly today) => IsWaiting && (hasReply || today > RepliesUntil);

    /// <summary>Letter and reply cross together.</summary>
    public void Cross(bool hasReply, DateOnly today, DateTimeOffset now)
    {
        if (MayCross(hasReply, today))
        {
            CrossedAt = now;
        }
    }

    /// <summary>It stays in the coaching room.</summary>
    public void Keep(DateTimeOffset now)
    {
        if (IsWaiting)
        {
            KeptAt = now;
        }
    }

    /// <summary>The principal's reply.</summary>
    public CrossingReply Reply(string text, DateTimeOffset now) =>
        new()
        {
            LetterId = Id,
            AuthorId = AuthorId,
            SubjectId = SubjectId,
            Text = text,
            RepliedAt = now,
        };

    /// <summary>The day that many working days after another one.</summary>
    public static DateOnly After(DateOnly day, int workingDays, IReadOnlySet<DateOnly> holidays)
    {
        for (var left = workingDays; left > 0; )
        {
            day = day.AddDays(1);
            var isFree = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day);
            left -= isFree ? 0 : 1;
        }
        return day;
    }

    private sealed class Table : IEntityTypeConfiguration<CrossingLetter>
    {
        public void Configure(EntityTypeBuilder<CrossingLetter> builder)
        {
            builder.ToTable("crossing_letters");
            builder.HasIndex(letter => letter.SubjectId);
            builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.AuthorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.SubjectId);
        }
    }
}
