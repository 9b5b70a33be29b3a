using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>One round of targets for a school year: proposed from the change over time, signed off by the cabinet school by school.</summary>
[Record(RecordKind.R27)]
internal sealed class Round : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The school year that the targets are for, by the year in which it ends; one round for each.</summary>
    public required int Year { get; init; }

    /// <summary>How the window of halving the gap goes on; the district's choice, made when the round was opened.</summary>
    public required WindowRule Rule { get; init; }

    /// <summary>Years of the window.</summary>
    public required int Window { get; init; }

    /// <summary>A jump of more standard deviations than this waits for the data office.</summary>
    public required decimal Deviations { get; init; }
    public required string OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The last year whose results it starts from.</summary>
    public int From => Year - 1;

    private sealed class Table : IEntityTypeConfiguration<Round>
    {
        public void Configure(EntityTypeBuilder<Round> builder)
        {
            builder.ToTable("rounds");
            builder.HasIndex(round => round.Year).IsUnique();
        }
    }
}
