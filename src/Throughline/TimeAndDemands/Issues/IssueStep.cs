using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>What happened to an issue.</summary>
internal enum StepKind
{
    Taken,
    HandedOn,
    Handled,
    Informed,
    Solved,
    Reopened,
}

/// <summary>One step of an issue's way: who had it, what they did with it, and when.</summary>
[Record(RecordKind.R22)]
internal sealed record IssueStep
{
    public long Id { get; init; }
    public required long IssueId { get; init; }
    public required StepKind Kind { get; init; }
    public required long ById { get; init; }
    public required string By { get; init; }
    public required string Words { get; init; }

    /// <summary>The unit it went on to; empty for senior staff.</summary>
    public required string To { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>"took it", as in "Dr. Marchetti took it".</summary>
    public string Did =>
        Kind switch
        {
            StepKind.Taken => "took it",
            StepKind.HandedOn => $"handed it on to {(To.Length > 0 ? To : "senior staff")}",
            StepKind.Handled => "handled it",
            StepKind.Informed => "informed the ILD",
            StepKind.Solved => "says that it is solved",
            _ => "opened it again",
        };

    private sealed class Table : IEntityTypeConfiguration<IssueStep>
    {
        public void Configure(EntityTypeBuilder<IssueStep> builder)
        {
            builder.ToTable("issue_steps");
            builder.HasIndex(step => step.IssueId);
            builder.HasOne<Issue>().WithMany().HasForeignKey(step => step.IssueId);
            builder.HasOne<Person>().WithMany().HasForeignKey(step => step.ById);
        }
    }
}

/// <summary>The tables of this folder.</summary>
internal static class IssueSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Issue> Issues => db.Set<Issue>();
        public DbSet<IssueStep> IssueSteps => db.Set<IssueStep>();
    }
}
