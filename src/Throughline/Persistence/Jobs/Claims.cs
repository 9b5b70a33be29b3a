using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Jobs;

/// <summary>Takes the next job that is due, so that no two nodes take the same; and prolongs a lease.</summary>
internal static class Claims
{
    /// <summary>Takes the next one of those kinds; null when none is due.</summary>
    public static async Task<Job?> Next(
        ThroughlineDb db,
        IReadOnlyList<string> kinds,
        string holder,
        TimeSpan lease,
        CancellationToken stop
    )
    {
        var now = db.Clock.GetUtcNow();
        // A look costs no lock; on SQLite the statement below would take the whole file.
        if (kinds.Count == 0 || !await AnyDue(db, kinds, now, stop))
        {
            return null;
        }
        var isFile = db is SqliteDb;
        var places = string.Join(", ", kinds.Select((_, at) => $"{{{at + 2}}}"));
        var sql = $$"""
            UPDATE jobs SET "State" = 'Running', "Holder" = {0}, "Fence" = "Fence" + 1, "Tries" = "Tries" + 1,
                "LeaseUntil" = {{Until(isFile, lease)}}
            WHERE "Id" = (
                SELECT "Id" FROM jobs WHERE "TryAt" <= {1} AND "Kind" IN ({{places}})
                    AND ("State" = 'Due' OR ("State" = 'Running' AND "LeaseUntil" < {{Now(isFile)}}))
                ORDER BY "TryAt", "Id" LIMIT 1 {{(isFile ? "" : "FOR UPDATE SKIP LOCKED")}})
            RETURNING *
            """;
        object[] values = [holder, isFile ? now.UtcTicks : now.ToUniversalTime(), .. kinds];
        return (await db.Jobs.FromSqlRaw(sql, values).AsNoTracking().ToListAsync(stop)).SingleOrDefault();
    }

    /// <summary>Prolongs the lease of that claim; false when somebody else holds the job by now.</summary>
    public static async Task<bool> Renew(ThroughlineDb db, Job job, TimeSpan lease, CancellationToken stop)
    {
        var sql =
            $"UPDATE jobs SET \"LeaseUntil\" = {Until(db is SqliteDb, lease)} "
            + "WHERE \"Id\" = {0} AND \"Fence\" = {1} AND \"State\" = 'Running'";
        return await db.Database.ExecuteSqlRawAsync(sql, [job.Id, job.Fence], stop) == 1;
    }

    // Leases that have run out are told by the statement itself: a holder of a live one is merely looked at in vain.
    private static Task<bool> AnyDue(
        ThroughlineDb db,
        IReadOnlyList<string> kinds,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        db.Jobs.AnyAsync(
            job => job.TryAt <= now && kinds.Contains(job.Kind) && (job.State == JobState.Due || job.State == JobState.Running),
            stop
        );

    // One file has one machine's clock; nodes on PostgreSQL may disagree, so the database's own is asked.
    private static string Now(bool isFile) =>
        isFile ? TimeProvider.System.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture) : "clock_timestamp()";

    private static string Until(bool isFile, TimeSpan lease) =>
        isFile
            ? (TimeProvider.System.GetUtcNow() + lease).UtcTicks.ToString(CultureInfo.InvariantCulture)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"clock_timestamp() + interval '{(long)lease.TotalMilliseconds} milliseconds'"
            );
}
