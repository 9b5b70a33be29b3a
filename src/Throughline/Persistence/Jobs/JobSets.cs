using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Jobs;

/// <summary>The table of jobs, and what is asked of it.</summary>
internal static class JobSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();

        /// <summary>Queues work; it stands once the caller saves, and not if the caller does not.</summary>
        /// <param name="kind">The kind's name.</param>
        /// <param name="subject">What it is done to.</param>
        /// <param name="due">When; at once where null.</param>
        public Job Enqueue(string kind, string subject, DateTimeOffset? due = null)
        {
            var when = due ?? db.Clock.GetUtcNow();
            var job = new Job
            {
                Kind = kind,
                Subject = subject,
                DueAt = when,
                TryAt = when,
            };
            db.Jobs.Add(job);
            return job;
        }
    }

    /// <summary>The newest job of that kind and subject: a page shows its <c>Done</c>, <c>Total</c> and <c>Failure</c>.</summary>
    public static Task<Job?> Latest(this IQueryable<Job> jobs, string kind, string subject, CancellationToken stop = default) =>
        jobs.AsNoTracking()
            .Where(job => job.Kind == kind && job.Subject == subject)
            .OrderByDescending(job => job.Id)
            .FirstOrDefaultAsync(stop);
}
