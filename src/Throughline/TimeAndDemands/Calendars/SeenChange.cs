using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>That an entry appeared, changed, moved or vanished, noted when a later file showed it. Taken back together with that import.</summary>
/// <remarks>It holds times and no word: titles are looked up in the entry and fade with it. Of private entries nothing is noted.</remarks>
[Record(RecordKind.R05)]
internal sealed record SeenChange : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required long CalendarId { get; init; }

    /// <summary>The <see cref="Engagement"/>.</summary>
    public required long EntryId { get; init; }
    public required ChangeKind Kind { get; init; }

    /// <summary>When it was seen, which is when the file came in, not when somebody changed the calendar.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Where it stands now, or stood last; seconds from 1970-01-01 UTC.</summary>
    public required long Start { get; init; }
    public required long End { get; init; }

    /// <summary>Where it stood before it was moved; null where it was not.</summary>
    public long? FromStart { get; init; }
    public long? FromEnd { get; init; }

    /// <summary>What a comparison found, without the private entries.</summary>
    public static List<SeenChange> Of(Calendar calendar, IReadOnlyList<Engagement> appeared, Comparison found) =>
        [
            .. appeared.Where(one => !one.IsPrivate).Select(one => Of(calendar, ChangeKind.Appeared, one)),
            .. found.Changed.Select(change => Of(calendar, change.Before, change.After)),
            .. found.Vanished.Select(change => Of(calendar, ChangeKind.Vanished, change.After)),
        ];

    private static SeenChange Of(Calendar calendar, Engagement before, Engagement after)
    {
        if ((before.Start, before.End) == (after.Start, after.End))
        {
            return Of(calendar, before.VanishedAt is null ? ChangeKind.Changed : ChangeKind.Appeared, after);
        }
        return Of(calendar, ChangeKind.Moved, after) with { FromStart = before.Start, FromEnd = before.End };
    }

    private static SeenChange Of(Calendar calendar, ChangeKind kind, Engagement entry) =>
        new()
        {
            OwnerId = calendar.OwnerId,
            CalendarId = calendar.Id,
            EntryId = entry.Id,
            Kind = kind,
            SeenAt = calendar.ReceivedAt,
            Start = entry.Start,
            End = entry.End,
        };

    private sealed class Table : IEntityTypeConfiguration<SeenChange>
    {
        public void Configure(EntityTypeBuilder<SeenChange> builder)
        {
            builder.ToTable("seen_changes");
            builder.HasIndex(change => new { change.CalendarId, change.SeenAt });
            builder.HasOne<Person>().WithMany().HasForeignKey(change => change.OwnerId);
        }
    }
}

/// <summary>What a later file showed of an entry.</summary>
internal enum ChangeKind
{
    Appeared,
    Changed,
    Moved,
    Vanished,
}
