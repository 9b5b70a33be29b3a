using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;

/// <summary>A meeting, or a series of them, in which an ILD sits to have a say in what central office decides; later, what was decided.</summary>
[Record(RecordKind.R04)]
internal sealed class InfluenceMeeting : ICandid
{
    public const int LongestMatter = 200;
    public const int LongestDecision = 1000;

    public long Id { get; init; }
    public required long OwnerId { get; init; }

    /// <summary>The calendar's name for it.</summary>
    public required string Uid { get; init; }

    /// <summary>One occurrence of a series; null for a single meeting or for the whole series.</summary>
    public required long? SeriesSlot { get; init; }

    /// <summary>What is to be decided there, in the ILD's words: it stays when the calendar's title goes.</summary>
    public required string Matter { get; init; }
    public required DateTimeOffset TaggedAt { get; init; }

    /// <summary>What was decided; empty while nothing is.</summary>
    public string Decided { get; private set; } = "";
    public HadSay? Say { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Writes down, or corrects, what was decided.</summary>
    public void Decide(string decided, HadSay say, DateTimeOffset now) => (Decided, Say, DecidedAt) = (decided, say, now);

    /// <summary>Whether an entry of the calendar is one of these meetings.</summary>
    public bool Covers(Calendars.Engagement entry) =>
        entry.Uid == Uid && (SeriesSlot is null || SeriesSlot == entry.SeriesSlot);

    private sealed class Table : IEntityTypeConfiguration<InfluenceMeeting>
    {
        public void Configure(EntityTypeBuilder<InfluenceMeeting> builder)
        {
            builder.ToTable("influence_meetings");
            builder
                .HasIndex(one => new
                {
                    one.OwnerId,
                    one.Uid,
                    one.SeriesSlot,
                })
                .IsUnique();
            builder.Property(one => one.Matter).HasMaxLength(LongestMatter);
            builder.Property(one => one.Decided).HasMaxLength(LongestDecision);
            builder.Property(one => one.Say).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
        }
    }
}

/// <summary>Whether it was decided as the ILD had said there.</summary>
internal enum HadSay
{
    AsSaid,
    InPart,
    Otherwise,
}
