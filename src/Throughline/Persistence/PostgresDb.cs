using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence;

/// <summary>The context on PostgreSQL, for districts that run several nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : ThroughlineDb(options)
{
    /// <inheritdoc/>
    internal override IBulkRows Rows => new PostgresRows(this);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
    }

    // Two nodes may save at once; each must see the other's last entry before it writes its own.
    internal override Task HoldJournal(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7468726561)", stop);

    // It writes over dead rows when it needs their space; nothing can be asked of it short of rewriting whole tables.
    internal override Task ClearTraces(CancellationToken stop) => Task.CompletedTask;
}
