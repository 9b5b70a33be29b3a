using Microsoft.EntityFrameworkCore;

namespace Floor;

/// <summary>One row of kept weeks, as far as a list of weeks needs it.</summary>
internal sealed class Week
{
    public long Id { get; init; }
    public long OwnerId { get; init; }
    public DateOnly Monday { get; init; }
    public long CountedSeconds { get; init; }
}

/// <summary>The database that the product made, and one table of it.</summary>
internal sealed class FloorDb(DbContextOptions<FloorDb> options) : DbContext(options)
{
    public DbSet<Week> Weeks => Set<Week>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Week>().ToTable("weeks_of_time");
}
