using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Guests;

/// <summary>
/// Somebody from outside who comes to one meeting, or to those of a series, until a day: a facilitator whom ILDs hire, a principal who tells of her
/// work. The link is the key; only its digest is kept. It opens dates and minutes, and what is said only where a circle lets them listen.
/// </summary>
[Record(RecordKind.R15)]
internal sealed class GuestPass : IVersioned
{
    /// <summary>The longest time that a guest's access may last, in days.</summary>
    public const int MostDays = 365;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The meeting that it was given for.</summary>
    public required long MeetingId { get; init; }

    /// <summary>The series whose meetings it opens, all those until the last day; null for the one meeting.</summary>
    public required long? SeriesId { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 of the link's token, in hexadecimal.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Of the district, included.</summary>
    public required DateOnly LastDay { get; init; }
    public required long GivenById { get; init; }
    public required string GivenBy { get; init; }
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>When it was taken back; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Whether the link opens anything on that day.</summary>
    public bool Counts(DateOnly today) => WithdrawnAt is null && today <= LastDay;

    /// <summary>Whether it is for that meeting.</summary>
    public bool IsFor(Meeting meeting) =>
        meeting.Id == MeetingId || (SeriesId is not null && meeting.SeriesId == SeriesId && meeting.Day <= LastDay);

    /// <summary>Ends it now.</summary>
    public void Withdraw(Reader by, DateTimeOffset now)
    {
        if (WithdrawnAt is null)
        {
            (WithdrawnAt, WithdrawnBy) = (now, by.Name);
        }
    }

    /// <summary>Another link; the one before leads nowhere from now on.</summary>
    public string Renew()
    {
        var token = SecretToken.New();
        TokenHash = SecretToken.Digest(token);
        return token;
    }

    private sealed class Table : IEntityTypeConfiguration<GuestPass>
    {
        public void Configure(EntityTypeBuilder<GuestPass> builder)
        {
            builder.ToTable("guest_passes");
            builder.Property(pass => pass.TokenHash).IsSecret();
            builder.HasIndex(pass => pass.TokenHash).IsUnique();
            builder.HasIndex(pass => pass.MeetingId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(pass => pass.MeetingId);
            builder.HasOne<MeetingSeries>().WithMany().HasForeignKey(pass => pass.SeriesId);
        }
    }
}
