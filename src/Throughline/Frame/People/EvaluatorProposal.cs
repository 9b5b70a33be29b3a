using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Frame.People;

/// <summary>That somebody shall evaluate somebody: counts only once a senior leader has approved it, and the one concerned sees it from the start (T15).</summary>
[Record(RecordKind.R02)]
internal sealed class EvaluatorProposal : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long EvaluatorId { get; init; }
    public required long SubjectId { get; init; }
    public required DateOnly Start { get; init; }
    public DateOnly? End { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public string DecidedBy { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }
    public bool IsApproved { get; private set; }

    /// <summary>Says yes or no; whoever proposed it cannot.</summary>
    /// <returns>Null, or why not.</returns>
    public string? Decide(bool yes, string by, DateTimeOffset now)
    {
        if (DecidedAt is not null)
        {
            return "This has been decided already.";
        }
        if (by == ProposedBy)
        {
            return "Somebody else must decide what you proposed.";
        }
        (IsApproved, DecidedBy, DecidedAt) = (yes, by, now);
        return null;
    }

    private sealed class Table : IEntityTypeConfiguration<EvaluatorProposal>
    {
        public void Configure(EntityTypeBuilder<EvaluatorProposal> builder)
        {
            builder.ToTable("evaluator_proposals");
            builder.HasOne<Person>().WithMany().HasForeignKey(proposal => proposal.EvaluatorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(proposal => proposal.SubjectId);
        }
    }
}
