using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>A calendar that is fetched from where it is kept, again and again. Whoever has its address can read it, so the address is sealed.</summary>
[Record(RecordKind.R06)]
internal sealed class Subscription : ICandid
{
    /// <summary>At the soonest, and as a rule.</summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromMinutes(15);

    private const int MostDoublings = 4;
    private const int FewEvents = 10;

    public long Id { get; private set; }
    public required long OwnerId { get; init; }

    /// <summary>The <see cref="ICalendarSource.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What everybody may see of the address.</summary>
    public required string Host { get; init; }

    [Sealed]
    public required string Address { get; init; }

    [Sealed]
    public string User { get; init; } = "";

    [Sealed]
    public string Password { get; init; } = "";

    /// <summary>A <c>HOST:PORT</c> on the own network that an administrator named; else empty.</summary>
    public string AllowedPrivate { get; init; } = "";

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it is fetched next.</summary>
    public required DateTimeOffset NextAt { get; set; }

    /// <summary>When its server was last asked.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When it last came whole, or was said to be unchanged.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>What the server said for next time: an ETag or a sync token.</summary>
    public string ETag { get; private set; } = "";

    public string LastModified { get; private set; } = "";

    /// <summary>Events in what was last taken.</summary>
    public int Events { get; private set; }

    /// <summary>Why the last try failed, as a sentence; null when it did not. What was last taken stays.</summary>
    public string? Failure { get; private set; }

    public int Failures { get; private set; }

    /// <summary>Events in a calendar that is held back because it shrank; null when none is.</summary>
    public int? HeldEvents { get; private set; }

    /// <summary>The owner said that a calendar with so few events is right.</summary>
    public int? TakesEvents { get; private set; }

    /// <summary>The name under which its calendar is kept.</summary>
    public string SourceName => $"{Host} {Id}";

    /// <summary>Whether a calendar with so many events is taken without asking: one that lost more than a fifth is not.</summary>
    public bool Trusts(int events) =>
        Events < FewEvents || events * 5L >= Events * 4L || (TakesEvents is { } said && events >= said);

    /// <summary>The server said that nothing changed.</summary>
    public void Unchanged(DateTimeOffset now) => Came(now);

    /// <summary>What came was taken.</summary>
    public void Took(int events, SourceAnswer answer, DateTimeOffset now)
    {
        (Events, ETag, LastModified, TakesEvents) = (events, answer.ETag, answer.LastModified, null);
        Came(now);
    }

    /// <summary>What came lost too much to be taken without a word from its owner.</summary>
    public void Hold(int events, DateTimeOffset now)
    {
        Came(now);
        HeldEvents = events;
    }

    /// <summary>It could not be read; the pause grows with each failure, up to four hours.</summary>
    public void Failed(string sentence, DateTimeOffset now)
    {
        (Failure, AskedAt) = (sentence, now);
        NextAt = now + (Refresh * Math.Pow(2, Math.Min(Failures++, MostDoublings)));
    }

    /// <summary>The owner says that the smaller calendar is right; it is fetched again at once.</summary>
    public void TakeHeld(DateTimeOffset now) => (TakesEvents, NextAt) = (HeldEvents, now);

    private void Came(DateTimeOffset now)
    {
        (AskedAt, ReadAt, Failure, Failures, HeldEvents) = (now, now, null, 0, null);
        NextAt = now + Refresh;
    }

    private sealed class Table : IEntityTypeConfiguration<Subscription>
    {
        public void Configure(EntityTypeBuilder<Subscription> builder)
        {
            builder.ToTable("calendar_subscriptions");
            builder.Ignore(one => one.SourceName);
            builder.HasIndex(one => one.NextAt);
            builder.HasIndex(one => one.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
        }
    }
}

/// <summary>The table of this folder.</summary>
internal static class SourceSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Subscription> Subscriptions => db.Set<Subscription>();
    }
}
