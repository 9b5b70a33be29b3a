using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Meetings of the same people that come back: with the deputy, among peers, one to one, of an ILD's team.</summary>
[Record(RecordKind.R15)]
internal sealed class MeetingSeries : IVersioned
{
    /// <summary>The longest meeting, in minutes; a retreat's day fits.</summary>
    public const int MostMinutes = 600;

    public long Id { get; init; }
    public long Version { get; set; }
    public required string Name { get; set; }
    public required SeriesKind Kind { get; init; }
    public required Rhythm Rhythm { get; init; }

    /// <summary>Who convenes it and stands as its facilitator where nobody else does.</summary>
    public required long ConvenerId { get; init; }
    public required string ConvenedBy { get; init; }
    public required DateOnly First { get; init; }

    /// <summary>The last day on which it may fall.</summary>
    public required DateOnly Until { get; set; }
    public required TimeOnly StartsAt { get; init; }

    /// <summary>Of each meeting, 1 to <see cref="MostMinutes"/>.</summary>
    public required int Minutes { get; init; }

    /// <summary>Of those, kept for learning.</summary>
    public required int LearningMinutes { get; init; }
    public required string Place { get; init; }

    /// <summary>One of its meetings.</summary>
    public Meeting On(DateOnly day, MeetingForm form = MeetingForm.Regular, string guest = "") =>
        new()
        {
            SeriesId = Id,
            Kind = Kind,
            Form = form,
            Guest = guest,
            Title = Name,
            Day = day,
            StartsAt = StartsAt,
            Minutes = Minutes,
            Place = Place,
            ConvenerId = ConvenerId,
            ConvenedBy = ConvenedBy,
        };

    /// <summary>The agenda that each of its meetings begins with: learning first, business after.</summary>
    public IEnumerable<AgendaBlock> Agenda(long meeting)
    {
        if (LearningMinutes > 0)
        {
            yield return AgendaBlock.Learning(
                meeting,
                0,
                Kind == SeriesKind.OneToOne ? "My practice" : "Open inquiry",
                LearningMinutes
            );
        }
        if (Minutes > LearningMinutes)
        {
            yield return AgendaBlock.Business(meeting, 1, "Operations", Minutes - LearningMinutes);
        }
    }

    private sealed class Table : IEntityTypeConfiguration<MeetingSeries>
    {
        public void Configure(EntityTypeBuilder<MeetingSeries> builder)
        {
            builder.ToTable("meeting_series");
            builder.HasOne<Person>().WithMany().HasForeignKey(series => series.ConvenerId);
        }
    }
}

/// <summary>Somebody who is invited to every meeting of a series.</summary>
[Record(RecordKind.R15)]
internal sealed class SeriesMember
{
    public long Id { get; init; }
    public required long SeriesId { get; init; }
    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SeriesMember>
    {
        public void Configure(EntityTypeBuilder<SeriesMember> builder)
        {
            builder.ToTable("series_members");
            builder.HasIndex(member => new { member.SeriesId, member.PersonId }).IsUnique();
            builder.HasOne<MeetingSeries>().WithMany().HasForeignKey(member => member.SeriesId);
            builder.HasOne<Person>().WithMany().HasForeignKey(member => member.PersonId);
        }
    }
}

/// <summary>Who convenes a meeting, and for whom.</summary>
internal enum SeriesKind
{
    /// <summary>The central office convenes all ILDs; a facilitator protects the space.</summary>
    StaffLed,

    /// <summary>ILDs convene themselves.</summary>
    PeerLed,

    /// <summary>ILDs convene themselves with a facilitator from outside.</summary>
    OutsideFacilitator,

    /// <summary>One ILD and her supervisor; the ILD owns the notes.</summary>
    OneToOne,

    /// <summary>An ILD and her team.</summary>
    Team,
}

/// <summary>How often a series meets.</summary>
internal enum Rhythm
{
    /// <summary>One meeting only.</summary>
    Once,
    Weekly,

    /// <summary>Every second week.</summary>
    TwiceMonthly,

    /// <summary>On the same weekday of the month, such as every third Thursday.</summary>
    Monthly,
}
