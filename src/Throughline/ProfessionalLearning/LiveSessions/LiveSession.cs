using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Protocols;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>One conversation of a meeting: its way of talking, its circle, its clock. What is said is with the circle: cases and notes (R16).</summary>
[Record(RecordKind.R15)]
internal sealed class LiveSession : IVersioned
{
    /// <summary>For so many days after it the others of the circle read its case and notes (M10).</summary>
    public const int DaysOpen = 14;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long MeetingId { get; init; }

    /// <summary>The block of learning that it fills.</summary>
    public required long BlockId { get; init; }
    public required string ProtocolName { get; init; }

    /// <summary>The steps as they were when it was planned; a later change of the protocol does not move them.</summary>
    public required string StepsText { get; init; }

    /// <summary>A question of the bank; empty where somebody of the circle brings her own.</summary>
    public required string Prompt { get; init; }

    /// <summary>Who fixed the circle.</summary>
    public required long HostId { get; init; }

    /// <summary>Who brings the case; null in an inquiry from the bank.</summary>
    public long? PresenterId { get; init; }
    public required DateTimeOffset PlannedAt { get; init; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Its steps.</summary>
    public IReadOnlyList<ProtocolStep> Steps =>
        steps ??= JsonSerializer.Deserialize<List<ProtocolStep>>(StepsText, ProtocolLibrary.Format)!;

    private IReadOnlyList<ProtocolStep>? steps;

    /// <summary>Where it is at a moment.</summary>
    public SessionMoment StepAt(IEnumerable<Press> presses, DateTimeOffset now) => SessionMoment.At(Steps, presses, now);

    /// <summary>A button is pressed.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="minutes">Of an extension.</param>
    /// <param name="presses">What was pressed before.</param>
    /// <param name="by">By whom.</param>
    /// <param name="now">When.</param>
    public Press Take(
        PressKind kind,
        int minutes,
        IReadOnlyCollection<Press> presses,
        Frame.Seats.Reader by,
        DateTimeOffset now
    )
    {
        StartedAt ??= kind == PressKind.Start ? now : null;
        EndedAt ??= kind == PressKind.End ? now : null;
        return new Press
        {
            SessionId = Id,
            Sequence = presses.Select(one => one.Sequence).DefaultIfEmpty().Max() + 1,
            Kind = kind,
            Minutes = kind == PressKind.Extend ? minutes : 0,
            ById = by.PersonId!.Value,
            By = by.Name,
            At = now,
        };
    }

    private sealed class Table : IEntityTypeConfiguration<LiveSession>
    {
        public void Configure(EntityTypeBuilder<LiveSession> builder)
        {
            builder.ToTable("live_sessions");
            builder.Ignore(session => session.Steps);
            builder.HasIndex(session => session.MeetingId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(session => session.MeetingId);
            builder.HasOne<AgendaBlock>().WithMany().HasForeignKey(session => session.BlockId);
            builder.HasOne<Person>().WithMany().HasForeignKey(session => session.HostId);
        }
    }
}

/// <summary>Somebody of the circle.</summary>
[Record(RecordKind.R15)]
internal sealed class CircleMember
{
    public long Id { get; init; }
    public required long SessionId { get; init; }
    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CircleMember>
    {
        public void Configure(EntityTypeBuilder<CircleMember> builder)
        {
            builder.ToTable("circle_members");
            builder.HasIndex(member => new { member.SessionId, member.PersonId }).IsUnique();
            builder.HasIndex(member => member.PersonId);
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(member => member.SessionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(member => member.PersonId);
        }
    }
}
