using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>One occurrence in an ILD's calendar, as last seen. Times are seconds from 1970-01-01 UTC; all-day ones stand at midnight as if in UTC.</summary>
/// <remarks>Of a private entry there are times and flags only: no word, no person, no UID.</remarks>
[Record(RecordKind.R05)]
internal sealed record Engagement : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required long CalendarId { get; init; }

    /// <summary>Names it from one import to the next; empty for a private one.</summary>
    public required string Uid { get; init; }

    /// <summary>The slot that its series had for it; null for a single event.</summary>
    public required long? SeriesSlot { get; init; }
    public required bool IsAllDay { get; init; }
    public required long Start { get; init; }
    public required long End { get; init; }

    /// <summary>Where it was to be before it was moved; its own start when it was not.</summary>
    public required long Slot { get; init; }
    public required long SlotEnd { get; init; }
    public string Summary { get; init; } = "";
    public string Location { get; init; } = "";
    public List<string> Categories { get; init; } = [];
    public string Organizer { get; init; } = "";
    public List<string> Attendees { get; init; } = [];
    public bool DeclinedByOwner { get; init; }
    public bool IsCancelled { get; init; }
    public bool IsPrivate { get; init; }
    public bool IsFree { get; init; }
    public bool IsOutOfOffice { get; init; }
    public bool SaysLeave { get; init; }
    public bool SaysProtected { get; init; }
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When a later import no longer had it.</summary>
    public DateTimeOffset? VanishedAt { get; init; }

    /// <summary>When its words went by the retention schedule (<see cref="EntryTitles"/>); later imports do not bring them back.</summary>
    public DateTimeOffset? FadedAt { get; init; }

    /// <summary>It vanished before it had started, so it did not take place.</summary>
    public bool DidVanish => VanishedAt is { } seen && seen.ToUnixTimeSeconds() < Start;

    /// <summary>As the engine takes it.</summary>
    public Occurrence ToOccurrence(PersonCode? byPerson) =>
        new(ToEntry(), IsAllDay, Start, End, Slot, SlotEnd)
        {
            IsOfSeries = SeriesSlot is not null,
            HasVanished = DidVanish,
            ByPerson = byPerson,
        };

    /// <summary>Takes the words, the people and what names it out of stored values.</summary>
    internal static void TakeWords(StoredRow row)
    {
        row[nameof(Summary)] = row[nameof(Location)] = row[nameof(Organizer)] = "";
        row[nameof(Categories)] = row[nameof(Attendees)] = "[]";
    }

    /// <summary>Leaves of stored values what is kept of a private entry.</summary>
    internal static void Hide(StoredRow row)
    {
        TakeWords(row);
        row[nameof(Uid)] = "";
        row[nameof(SeriesSlot)] = row[nameof(FadedAt)] = null;
        row[nameof(Slot)] = row[nameof(Start)];
        row[nameof(SlotEnd)] = row[nameof(End)];
        row[nameof(IsPrivate)] = true;
        row[nameof(IsOutOfOffice)] = false;
        row[nameof(SaysProtected)] = row[nameof(SaysProtected)] is true && row[nameof(IsAllDay)] is true;
    }

    private CalendarEntry ToEntry() =>
        new()
        {
            Uid = Uid,
            Summary = Summary,
            Location = Location,
            Categories = Categories,
            Organizer = Organizer,
            Attendees = Attendees,
            DeclinedByOwner = DeclinedByOwner,
            IsCancelled = IsCancelled,
            IsPrivate = IsPrivate,
            IsFree = IsFree,
            IsOutOfOffice = IsOutOfOffice,
            SaysLeave = SaysLeave,
            SaysProtected = SaysProtected,
        };

    private sealed class Table : IEntityTypeConfiguration<Engagement>
    {
        public void Configure(EntityTypeBuilder<Engagement> builder)
        {
            builder.ToTable("engagements");
            builder.HasIndex(engagement => new { engagement.OwnerId, engagement.Start });
            builder.HasIndex(engagement => new { engagement.OwnerId, engagement.Slot });
            builder.HasIndex(engagement => engagement.CalendarId);
            builder.HasOne<Calendar>().WithMany().HasForeignKey(engagement => engagement.CalendarId);
            builder.HasOne<Person>().WithMany().HasForeignKey(engagement => engagement.OwnerId);
        }
    }
}
