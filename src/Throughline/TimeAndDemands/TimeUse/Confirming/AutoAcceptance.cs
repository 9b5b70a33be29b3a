using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>
/// The district lets suggestions count by themselves when they have been right so often, or stops that again; the last one holds. Before the
/// first one nothing counts by itself.
/// </summary>
[Record(RecordKind.R03)]
internal sealed class AutoAcceptance
{
    /// <summary>Who gave a code that was so accepted: nobody; it was learned.</summary>
    public const string Learned = "learned";

    /// <summary>Below half a suggestion is more often wrong than right.</summary>
    public const int LeastPercent = 50;
    public const int MostPercent = 100;

    /// <summary>Answers of that ILD to such suggestions before the agreement says anything.</summary>
    public const int LeastAnswers = 10;

    public long Id { get; init; }

    /// <summary>The least agreement, 50 to 100; null turns it off.</summary>
    public required int? Percent { get; init; }

    /// <summary>The account's name.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a suggestion counts without a person.</summary>
    public bool Takes(Suggestion suggestion) =>
        Percent is { } least && suggestion.Of >= LeastAnswers && suggestion.Right * 100 >= least * suggestion.Of;

    /// <summary>What holds now; null where nothing was ever said.</summary>
    public static Task<AutoAcceptance?> Current(ThroughlineDb db, CancellationToken stop) =>
        db.AutoAcceptances.AsNoTracking().OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop);

    private sealed class Table : IEntityTypeConfiguration<AutoAcceptance>
    {
        public void Configure(EntityTypeBuilder<AutoAcceptance> builder) => builder.ToTable("auto_acceptances");
    }
}
