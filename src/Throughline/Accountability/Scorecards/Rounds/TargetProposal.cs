using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Frame.Networks;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>A target that somebody proposed in a round. The last one of a school and indicator counts; the earlier ones are its history.</summary>
[Record(RecordKind.R27)]
internal sealed class TargetProposal
{
    public const int LongestText = 500;

    public long Id { get; init; }
    public required long RoundId { get; init; }
    public required long SchoolId { get; init; }
    public required long IndicatorId { get; init; }
    public required TargetMethod Method { get; init; }

    /// <summary>Rounded to a tenth.</summary>
    public required decimal Value { get; init; }

    /// <summary>Where the slope that it asks for stands among past ones, 0 to 100; null with too few of them.</summary>
    public double? Percentile { get; init; }

    /// <summary>How it was found, in words.</summary>
    public required string Reasoning { get; init; }

    /// <summary>Why this one, in the words of who proposes; needed above the 90th percentile and for what was agreed.</summary>
    public string Why { get; init; } = "";
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<TargetProposal>
    {
        public void Configure(EntityTypeBuilder<TargetProposal> builder)
        {
            builder.ToTable("target_proposals");
            builder.HasOne<Round>().WithMany().HasForeignKey(one => one.RoundId);
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
            builder.HasOne<Indicator>().WithMany().HasForeignKey(one => one.IndicatorId);
            builder.HasIndex(one => new { one.RoundId, one.SchoolId });
        }
    }
}
