using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>One button pressed in a session, by whom and when. Everything about the clock follows from these rows.</summary>
[Record(RecordKind.R15)]
internal sealed class Press
{
    public long Id { get; init; }
    public required long SessionId { get; init; }

    /// <summary>Their order, from 1: two who press at once meet here, and the second is told.</summary>
    public required int Sequence { get; init; }
    public required PressKind Kind { get; init; }

    /// <summary>Of an extension; else 0.</summary>
    public int Minutes { get; init; }
    public required long ById { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Press>
    {
        public void Configure(EntityTypeBuilder<Press> builder)
        {
            builder.ToTable("presses");
            builder.HasIndex(press => new { press.SessionId, press.Sequence }).IsUnique();
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(press => press.SessionId);
        }
    }
}

/// <summary>The buttons of a session.</summary>
internal enum PressKind
{
    Start,
    Pause,
    Resume,

    /// <summary>Some more minutes for this step.</summary>
    Extend,

    /// <summary>To the next step, before its time or after.</summary>
    Next,

    /// <summary>Back to the step before.</summary>
    Back,

    /// <summary>"Yes, stay with it".</summary>
    Stay,
    End,
}
