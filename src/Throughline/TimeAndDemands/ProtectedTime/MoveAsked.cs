using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>Somebody who supervises ILDs has asked that a meeting leave protected time, and for another hour by name.</summary>
[Record(RecordKind.R08)]
internal sealed class MoveAsked : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The meeting, as calendars name it.</summary>
    public required string Uid { get; init; }

    /// <summary>When it was to be, in seconds from 1970-01-01 UTC.</summary>
    public required long Start { get; init; }

    /// <summary>When it could be instead.</summary>
    public required long To { get; init; }

    /// <summary>The unit that called it; may be empty.</summary>
    public required string Unit { get; init; }

    /// <summary>Who asks, by name.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>Asks.</summary>
    public static MoveAsked Ask(TakenMeeting meeting, long to, string by, DateTimeOffset now) =>
        new()
        {
            Uid = meeting.Uid,
            Start = meeting.Start,
            To = to,
            Unit = meeting.Unit,
            By = by,
            At = now,
        };

    /// <summary>It is not asked any more; once.</summary>
    public void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<MoveAsked>
    {
        public void Configure(EntityTypeBuilder<MoveAsked> builder)
        {
            builder.ToTable("moves_asked");
            builder.HasIndex(asked => asked.Start);
            // A calendar's name for a meeting may hold words, and the meeting may turn private: the journal keeps none of it.
            builder.Property(asked => asked.Uid).IsSecret();
        }
    }
}
