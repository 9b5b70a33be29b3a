using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Commitments;

/// <summary>A goal that an ILD sets, for one of the two shares, from some week on. Only that ILD sets and sees it; a later one takes its place.</summary>
[Record(RecordKind.R04)]
internal sealed class Commitment : ICandid
{
    public const int LeastPercent = 1;
    public const int MostPercent = 100;

    public long Id { get; init; }
    public required long OwnerId { get; init; }

    /// <summary>The first week for which it holds, by its Monday.</summary>
    public required DateOnly From { get; init; }
    public required CommittedShare Share { get; init; }

    /// <summary>1 to 100; null ends the commitment before it.</summary>
    public required int? Percent { get; init; }
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>The goal as a share of one.</summary>
    public double? Goal => Percent / 100.0;

    /// <summary>Whether a week, or several together, kept it; null where no time was counted.</summary>
    public bool? IsKeptBy(double counted, double withPrincipals, double instruction) =>
        counted <= 0 || Goal is not { } goal ? null : Part(withPrincipals, instruction) >= goal * counted - 1e-6;

    /// <summary>The time that it asks about.</summary>
    public double Part(double withPrincipals, double instruction) =>
        Share == CommittedShare.WithPrincipals ? withPrincipals : instruction;

    private sealed class Table : IEntityTypeConfiguration<Commitment>
    {
        public void Configure(EntityTypeBuilder<Commitment> builder)
        {
            builder.ToTable("commitments");
            builder.HasIndex(commitment => new { commitment.OwnerId, commitment.From });
            builder.HasOne<Person>().WithMany().HasForeignKey(commitment => commitment.OwnerId);
        }
    }
}

/// <summary>Which of the two shares a commitment is about.</summary>
internal enum CommittedShare
{
    WithPrincipals,
    Instruction,
}
