using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>Where an issue stands.</summary>
internal enum IssueState
{
    /// <summary>Nobody has taken it yet.</summary>
    Raised,

    /// <summary>Somebody has it.</summary>
    Taken,

    /// <summary>It was answered, and the ILD has not said yet whether that solves it.</summary>
    Answered,

    /// <summary>The ILD says that it is solved.</summary>
    Solved,
}

/// <summary>What whoever had it did.</summary>
internal enum Outcome
{
    /// <summary>They did what was in the way of it.</summary>
    Handled,

    /// <summary>They told the ILD what she needed to know to do it.</summary>
    Informed,
}

/// <summary>A barrier that an ILD, or somebody of her team, hands up with what was tried. It comes back with an answer and never without one.</summary>
[Record(RecordKind.R22)]
internal sealed class Issue : IVersioned
{
    public const int LongestTopic = 120;
    public const int LongestText = 2000;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The ILD whose issue it is.</summary>
    public required long IldId { get; init; }

    /// <summary>Who wrote it: she, or somebody of her team.</summary>
    public required long RaisedById { get; init; }
    public required string RaisedBy { get; init; }

    /// <summary>A few words; all that a redacted view shows besides age and state.</summary>
    public required string Topic { get; init; }

    /// <summary>What is in the way.</summary>
    public required string Words { get; init; }

    /// <summary>What was tried, so that nobody explains it again.</summary>
    public required string Tried { get; init; }

    /// <summary>The principal for whom it is; null for the network as a whole.</summary>
    public required long? PrincipalId { get; init; }

    /// <summary>The unit that is to act; empty for senior staff.</summary>
    public required string Unit { get; set; }
    public required DateTimeOffset RaisedAt { get; init; }
    public IssueState State { get; set; }

    /// <summary>Who has it; null while nobody does.</summary>
    public long? HolderId { get; set; }
    public string Holder { get; set; } = "";

    /// <summary>When it was last put before somebody who has not taken or answered it: the clock runs from here.</summary>
    public required DateTimeOffset ClockFrom { get; set; }
    public Outcome? Outcome { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The unit that answered, or the office of senior staff.</summary>
    public string Office { get; set; } = "";
    public DateTimeOffset? SolvedAt { get; set; }

    /// <summary>What it would have taken of the ILD, as she says, in minutes; null while she has not.</summary>
    public int? MinutesReturned { get; set; }

    /// <summary>The last day on which somebody was reminded of it.</summary>
    public DateOnly? RemindedOn { get; set; }

    public bool IsOpen => State is IssueState.Raised or IssueState.Taken;

    /// <summary>Somebody takes it.</summary>
    public IssueStep Take(long by, string name, string office, DateTimeOffset now)
    {
        (State, HolderId, Holder, Office, ClockFrom) = (IssueState.Taken, by, name, office, now);
        return Step(StepKind.Taken, by, name, "", now);
    }

    /// <summary>It goes on to another office, never back to the ILD; the words go with it.</summary>
    public IssueStep HandOn(string unit, string words, long by, string name, DateTimeOffset now)
    {
        (State, HolderId, Holder, Unit, ClockFrom) = (IssueState.Raised, null, "", unit, now);
        return Step(StepKind.HandedOn, by, name, words, now) with { To = unit };
    }

    /// <summary>Whoever has it answers.</summary>
    public IssueStep Answer(Outcome outcome, string words, long by, string name, DateTimeOffset now)
    {
        (State, Outcome, AnsweredAt) = (IssueState.Answered, outcome, now);
        return Step(outcome == Issues.Outcome.Handled ? StepKind.Handled : StepKind.Informed, by, name, words, now);
    }

    /// <summary>The ILD says that it is solved, and what it would have taken of her.</summary>
    public IssueStep Confirm(int minutes, long by, string name, DateTimeOffset now)
    {
        (State, SolvedAt, MinutesReturned) = (IssueState.Solved, now, minutes);
        return Step(StepKind.Solved, by, name, "", now);
    }

    /// <summary>It was answered and is not solved: whoever answered has it again.</summary>
    public IssueStep Reopen(string words, long by, string name, DateTimeOffset now)
    {
        (State, Outcome, AnsweredAt, SolvedAt, MinutesReturned, ClockFrom) = (IssueState.Taken, null, null, null, null, now);
        return Step(StepKind.Reopened, by, name, words, now);
    }

    private IssueStep Step(StepKind kind, long by, string name, string words, DateTimeOffset now) =>
        new()
        {
            IssueId = Id,
            Kind = kind,
            ById = by,
            By = name,
            Words = words.Trim(),
            To = "",
            At = now,
        };

    private sealed class Table : IEntityTypeConfiguration<Issue>
    {
        public void Configure(EntityTypeBuilder<Issue> builder)
        {
            builder.ToTable("issues");
            builder.HasIndex(issue => new { issue.State, issue.Unit });
            builder.HasIndex(issue => issue.IldId);
            builder.HasIndex(issue => issue.HolderId);
            builder.HasOne<Person>().WithMany().HasForeignKey(issue => issue.IldId);
            builder.HasOne<Person>().WithMany().HasForeignKey(issue => issue.RaisedById);
            builder.HasOne<Person>().WithMany().HasForeignKey(issue => issue.PrincipalId);
            builder.HasOne<Person>().WithMany().HasForeignKey(issue => issue.HolderId);
        }
    }
}
