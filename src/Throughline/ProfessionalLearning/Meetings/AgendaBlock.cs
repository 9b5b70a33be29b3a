using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>One part of a meeting: learning or business, the minutes planned, and the minutes held.</summary>
[Record(RecordKind.R15)]
internal sealed class AgendaBlock : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long MeetingId { get; init; }

    /// <summary>Its place in the order, from 0.</summary>
    public required int Position { get; set; }
    public required BlockPurpose Purpose { get; init; }
    public required string Title { get; set; }

    /// <summary>Minutes as first planned; what enters a block later does not change them, so that it can be counted.</summary>
    public required int PlannedMinutes { get; set; }

    /// <summary>Minutes held; null before they were written down.</summary>
    public int? HeldMinutes { get; set; }

    /// <summary>What of an ILD's practice it touches; null where nobody said.</summary>
    public PracticeArea? Area { get; set; }

    /// <summary>Whether the facilitator's no guards it.</summary>
    public bool IsLearning => Purpose == BlockPurpose.Learning;

    /// <summary>A block of learning.</summary>
    public static AgendaBlock Learning(long meeting, int position, string title, int minutes, PracticeArea? area = null) =>
        new()
        {
            MeetingId = meeting,
            Position = position,
            Purpose = BlockPurpose.Learning,
            Title = title,
            PlannedMinutes = minutes,
            Area = area,
        };

    /// <summary>A block of business.</summary>
    public static AgendaBlock Business(long meeting, int position, string title, int minutes) =>
        new()
        {
            MeetingId = meeting,
            Position = position,
            Purpose = BlockPurpose.Business,
            Title = title,
            PlannedMinutes = minutes,
        };

    private sealed class Table : IEntityTypeConfiguration<AgendaBlock>
    {
        public void Configure(EntityTypeBuilder<AgendaBlock> builder)
        {
            builder.ToTable("agenda_blocks");
            builder.HasIndex(block => new { block.MeetingId, block.Position });
            builder.HasOne<Meeting>().WithMany().HasForeignKey(block => block.MeetingId);
        }
    }
}

/// <summary>What minutes of a meeting are for.</summary>
internal enum BlockPurpose
{
    /// <summary>How ILDs themselves work with principals.</summary>
    Learning,

    /// <summary>Everything else.</summary>
    Business,
}

/// <summary>What of an ILD's work with principals a conversation can be about; the coverage map goes over these.</summary>
/// <remarks>
/// The first five after Honig's account of how central office staff help principals lead teaching (2012, <em>Educational Administration Quarterly</em>
/// 48); the last one is what no support in the study dealt with (2010, chapter 3, note 15). The rest are the study's prompts from practice.
/// </remarks>
internal enum PracticeArea
{
    JointWork,
    Modelling,
    Differentiating,
    Tools,
    Brokering,
    GainingTrust,
    MeaningfulAccountability,
    ActionableLeadership,
    LettingThemDecide,
    AdviceSetAside,
    ConveningNetworks,
}
