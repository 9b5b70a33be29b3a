using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Jobs;

/// <summary>One piece of work that is due, is being done, or was done. Queue one with <c>db.Enqueue</c>, in the transaction of the act that causes it.</summary>
/// <remarks>
/// Whoever claims it holds it until <see cref="LeaseUntil"/> and under the number <see cref="Fence"/>; a holder whose lease was taken over
/// can save nothing more. Times of leases are real ones, the database's own on PostgreSQL; the others are those of the product's clock.
/// </remarks>
[Record(RecordKind.R40), Passing]
internal sealed class Job
{
    public long Id { get; private set; }

    /// <summary>What is to be done: the name of a <see cref="JobKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is done to, such as a key; empty for what happens by the clock.</summary>
    public string Subject { get; init; } = "";

    /// <summary>When it became due; with kind and subject it tells runs apart, so that a due time has one run on however many nodes.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset TryAt { get; init; }

    public JobState State { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Tries { get; init; }

    /// <summary>The node that holds it; empty while nobody does.</summary>
    public string Holder { get; init; } = "";

    /// <summary>Counts the claims.</summary>
    public long Fence { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>How much of it is done, in whatever the kind counts; for long work such as an import.</summary>
    public int Done { get; init; }

    /// <summary>Of how many; null while that is not known.</summary>
    public int? Total { get; init; }

    /// <summary>Why the last try failed, as a sentence for people; null when it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>When it was done, or given up.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nobody needs to wait for it any more.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed;

    private sealed class Table : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> builder)
        {
            builder.ToTable("jobs");
            builder
                .HasIndex(job => new
                {
                    job.Kind,
                    job.Subject,
                    job.DueAt,
                })
                .IsUnique();
            builder.HasIndex(job => new { job.State, job.TryAt });
        }
    }
}

/// <summary>Where a job stands.</summary>
internal enum JobState
{
    /// <summary>It waits for its time.</summary>
    Due,

    /// <summary>Somebody holds it.</summary>
    Running,

    Done,

    /// <summary>It was tried often enough.</summary>
    Failed,
}
