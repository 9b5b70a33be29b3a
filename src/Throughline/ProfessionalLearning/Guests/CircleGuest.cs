using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Guests;

/// <summary>A guest whom somebody of a circle lets listen to one session. Everybody in the room reads who does.</summary>
[Record(RecordKind.R15)]
internal sealed class CircleGuest : IVersioned
{
    // A guest hears the talk for an hour after it and no longer (M10).
    private static readonly TimeSpan After = TimeSpan.FromHours(1);

    public long Id { get; init; }
    public long Version { get; set; }
    public required long SessionId { get; init; }
    public required long PassId { get; init; }
    public required string LetInBy { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When somebody of the circle ended it; null while it lasts.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public static CircleGuest Of(LiveSession session, GuestPass pass, Reader by, DateTimeOffset now) =>
        new()
        {
            SessionId = session.Id,
            PassId = pass.Id,
            LetInBy = by.Name,
            At = now,
        };

    /// <summary>Lets them listen again.</summary>
    public void Return() => LeftAt = null;

    /// <summary>From here on the guest hears nothing.</summary>
    public void Leave(DateTimeOffset now) => LeftAt ??= now;

    /// <summary>Whether a guest hears a session now: from its beginning until an hour after its end, or after the meeting's where nobody ended it.</summary>
    public static bool IsLive(LiveSession session, Meeting meeting, string? zone, DateTimeOffset now)
    {
        if (session.StartedAt is not { } began || began > now)
        {
            return false;
        }
        var planned = CircleFixing.EndOf(meeting, zone);
        return now < (session.EndedAt ?? (planned > began ? planned : began)) + After;
    }

    private sealed class Table : IEntityTypeConfiguration<CircleGuest>
    {
        public void Configure(EntityTypeBuilder<CircleGuest> builder)
        {
            builder.ToTable("circle_guests");
            builder.HasIndex(guest => new { guest.SessionId, guest.PassId }).IsUnique();
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(guest => guest.SessionId);
            builder.HasOne<GuestPass>().WithMany().HasForeignKey(guest => guest.PassId);
        }
    }
}
