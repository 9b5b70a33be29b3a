using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.EmergencyOpenings;

/// <summary>
/// Break-glass (M9, T16): two persons open one person's records to a third for four hours, for a reason. An administrator asks, a senior leader
/// says yes; neither is the one who reads, nor the one who is read about.
/// </summary>
[Record(RecordKind.R39)]
internal sealed class EmergencyOpening : IVersioned
{
    /// <summary>From the yes on.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(4);

    public long Id { get; private set; }
    public long Version { get; set; }

    /// <summary>The account that is to read.</summary>
    public required long HolderAccountId { get; init; }

    /// <summary>Whose records.</summary>
    public required long SubjectPersonId { get; init; }
    public required string Reason { get; init; }
    public required string AskedBy { get; init; }
    public required long AskedByAccountId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The counsel at whose word the person is not told for now; empty where they are told at once.</summary>
    public string Counsel { get; init; } = "";
    public string ConfirmedBy { get; private set; } = "";
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the person was told; null while counsel's word stands.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>When it ends by itself; null before the yes.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Whether its holder may read now.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && ConfirmedAt is not null && now < Until;

    /// <summary>Whether it still waits for the second person; what nobody has confirmed within a day is forgotten.</summary>
    public bool IsWaiting(DateTimeOffset now) => ConfirmedAt is null && EndedAt is null && now < AskedAt.AddDays(1);

    /// <summary>The second person's yes.</summary>
    /// <returns>Null when it is open; else why not.</returns>
    public string? Confirm(Reader by, DateTimeOffset now)
    {
        if (!IsWaiting(now))
        {
            return "It does not wait for anybody’s yes; ask for it again.";
        }
        if (by.AccountId == AskedByAccountId || by.AccountId == HolderAccountId || by.PersonId == SubjectPersonId)
        {
            return "Somebody else must say yes: neither who asked, nor who reads, nor whom it is about.";
        }
        (ConfirmedBy, ConfirmedAt, Until) = (by.Email, now, now + Lasts);
        ToldAt = Counsel.Length == 0 ? now : null;
        return null;
    }

    /// <summary>Closes it before its time.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Counsel's reason is gone: the person is told.</summary>
    /// <returns>Whether there was something to tell.</returns>
    public bool Tell(DateTimeOffset now)
    {
        if (ConfirmedAt is null || ToldAt is not null)
        {
            return false;
        }
        ToldAt = now;
        return true;
    }

    private sealed class Table : IEntityTypeConfiguration<EmergencyOpening>
    {
        public void Configure(EntityTypeBuilder<EmergencyOpening> builder)
        {
            builder.ToTable("emergency_openings");
            builder.HasIndex(opening => new { opening.HolderAccountId, opening.ConfirmedAt });
            builder.HasOne<Account>().WithMany().HasForeignKey(opening => opening.HolderAccountId);
            builder.HasOne<Person>().WithMany().HasForeignKey(opening => opening.SubjectPersonId);
        }
    }
}

/// <summary>The table of this folder.</summary>
internal static class EmergencySets
{
    extension(ThroughlineDb db)
    {
        public DbSet<EmergencyOpening> EmergencyOpenings => db.Set<EmergencyOpening>();
    }
}
