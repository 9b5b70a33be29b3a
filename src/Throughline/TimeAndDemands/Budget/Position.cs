using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Budget;

/// <summary>A kind of position of the model, how many there are, and what each costs a year, as the district entered it.</summary>
[Record(RecordKind.R34)]
internal sealed class Position : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required string Name { get; set; }

    /// <summary>Full-time equivalents; 0 for a sum that is no position, such as travel.</summary>
    public required decimal Number { get; set; }

    /// <summary>A year's cost of each, or of all where <see cref="Number"/> is 0.</summary>
    public required decimal Cost { get; set; }
    public required string EnteredBy { get; set; }
    public required DateTimeOffset EnteredAt { get; set; }

    /// <summary>A year's cost of them together.</summary>
    public decimal Together => Number == 0 ? Cost : Number * Cost;

    private sealed class Table : IEntityTypeConfiguration<Position>
    {
        public void Configure(EntityTypeBuilder<Position> builder)
        {
            builder.ToTable("budget_positions");
            builder.Ignore(position => position.Together);
        }
    }
}

/// <summary>The table of this folder.</summary>
internal static class BudgetSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Position> BudgetPositions => db.Set<Position>();
    }
}
