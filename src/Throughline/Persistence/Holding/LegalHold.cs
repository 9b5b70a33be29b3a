using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Holding;

/// <summary>
/// Nothing about this person, or about anybody, may be destroyed until it is lifted. It beats every deletion, undo and retention period
/// (<see cref="HoldGuard"/>); what is changed meanwhile is kept as it was (<see cref="HeldVersion"/>).
/// </summary>
[Record(RecordKind.R37)]
internal sealed class LegalHold
{
    public long Id { get; private set; }

    /// <summary>The case it serves, as the district numbers it.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The person whose records are held; null for everybody's.</summary>
    public long? PersonId { get; init; }

    /// <summary>Who placed it; it holds from then on, as waiting for a second person could lose what is to be kept.</summary>
    public required string PlacedBy { get; init; }
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Who asked for it to be lifted; empty while nobody has.</summary>
    public string LiftAskedBy { get; private set; } = "";

    /// <summary>The second person, who lifted it.</summary>
    public string LiftedBy { get; private set; } = "";
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>Whether it holds.</summary>
    public bool IsStanding => LiftedAt is null;

    /// <summary>Asks for it to be lifted, or lifts it when someone else has asked.</summary>
    /// <returns>Whether it is lifted.</returns>
    public bool Lift(string by, DateTimeOffset now)
    {
        if (LiftAskedBy.Length == 0 || LiftAskedBy == by)
        {
            LiftAskedBy = by;
            return false;
        }
        (LiftedBy, LiftedAt) = (by, now);
        return true;
    }

    private sealed class Table : IEntityTypeConfiguration<LegalHold>
    {
        public void Configure(EntityTypeBuilder<LegalHold> builder)
        {
            builder.ToTable("legal_holds");
            builder.HasIndex(hold => hold.PersonId);
        }
    }
}
