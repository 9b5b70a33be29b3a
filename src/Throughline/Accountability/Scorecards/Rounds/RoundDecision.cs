using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Frame.Networks;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>The cabinet's word on a school's proposals: agreed, or sent back with a reason. Each is kept.</summary>
[Record(RecordKind.R27)]
internal sealed class RoundDecision
{
    public long Id { get; init; }
    public required long RoundId { get; init; }
    public required long SchoolId { get; init; }
    public required bool IsAgreed { get; init; }

    /// <summary>The last proposal that was decided on; a later one is decided on anew.</summary>
    public required long LastProposalId { get; init; }

    /// <summary>Why it goes back; may be empty of what is agreed.</summary>
    public string Why { get; init; } = "";

    /// <summary>The level of support that was agreed with it; null of what goes back.</summary>
    public SupportLevel? Level { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<RoundDecision>
    {
        public void Configure(EntityTypeBuilder<RoundDecision> builder)
        {
            builder.ToTable("round_decisions");
            builder.HasOne<Round>().WithMany().HasForeignKey(one => one.RoundId);
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
        }
    }
}
