using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>One meeting for ILDs' learning or business: when, for whom, and whether it was held. What is said in it is not here.</summary>
[Record(RecordKind.R15)]
internal sealed class Meeting : IVersioned
{
    /// <summary>The longest title or place, in letters.</summary>
    public const int LongestTitle = 120;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The series that it belongs to; null for one by itself.</summary>
    public long? SeriesId { get; init; }
    public required SeriesKind Kind { get; init; }
    public required MeetingForm Form { get; init; }
    public required string Title { get; set; }

    /// <summary>In the district.</summary>
    public required DateOnly Day { get; set; }
    public required TimeOnly StartsAt { get; set; }
    public required int Minutes { get; set; }
    public required string Place { get; set; }
    public required long ConvenerId { get; init; }
    public required string ConvenedBy { get; init; }

    /// <summary>A guest, or the facilitator from outside; empty without one.</summary>
    public string Guest { get; set; } = "";

    /// <summary>What the entry is called in the calendars of those invited, where it stood there before; empty where the invitation of here is its only one.</summary>
    public string CalendarUid { get; set; } = "";

    /// <summary>When somebody wrote down what was held; null before.</summary>
    public DateTimeOffset? RecordedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public bool IsCancelled => CancelledAt is not null;

    /// <summary>Whether what became of it is known: only then do its minutes count.</summary>
    public bool IsKnown => RecordedAt is not null || IsCancelled;

    /// <summary>Whether it is still ahead, or on that day.</summary>
    public bool IsAhead(DateOnly today) => Day >= today && !IsKnown;

    public TimeOnly EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>Writes down that it was held.</summary>
    public void Record(DateTimeOffset now) => RecordedAt = now;

    /// <summary>It will not take place.</summary>
    public void Cancel(DateTimeOffset now) => CancelledAt ??= now;

    /// <summary>It takes place after all.</summary>
    public void TakePlaceAfterAll() => CancelledAt = null;

    /// <summary>To another day or hour.</summary>
    public void Move(DateOnly day, TimeOnly startsAt) => (Day, StartsAt) = (day, startsAt);

    private sealed class Table : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.ToTable("meetings");
            builder.HasIndex(meeting => meeting.Day);
            builder.HasOne<MeetingSeries>().WithMany().HasForeignKey(meeting => meeting.SeriesId);
            builder.HasOne<Person>().WithMany().HasForeignKey(meeting => meeting.ConvenerId);
        }
    }
}

/// <summary>Somebody who is invited to a meeting, and whether they came.</summary>
[Record(RecordKind.R15)]
internal sealed class Invited
{
    public long Id { get; init; }
    public required long MeetingId { get; init; }
    public required long PersonId { get; init; }

    /// <summary>Null before it was written down.</summary>
    public bool? Came { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Invited>
    {
        public void Configure(EntityTypeBuilder<Invited> builder)
        {
            builder.ToTable("invited");
            builder.HasIndex(invited => new { invited.MeetingId, invited.PersonId }).IsUnique();
            builder.HasIndex(invited => invited.PersonId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(invited => invited.MeetingId);
            builder.HasOne<Person>().WithMany().HasForeignKey(invited => invited.PersonId);
        }
    }
}

/// <summary>What a meeting is.</summary>
internal enum MeetingForm
{
    Regular,

    /// <summary>With somebody who tells of their own work, such as a principal.</summary>
    Guest,
    Retreat,
}
