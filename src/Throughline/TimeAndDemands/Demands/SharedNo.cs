using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>ILDs decline one demand together: the requester hears one answer with a count, and names only if every signer chose it.</summary>
[Record(RecordKind.R21)]
[PartiesDecide("who has signed it (M11)")]
internal sealed class SharedNo : ICandid, IVersioned
{
    /// <summary>Below so many signers a count would point at people; nothing is sent.</summary>
    public const int Fewest = 3;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long DemandId { get; init; }

    /// <summary>Who began it.</summary>
    public required long OwnerId { get; init; }

    /// <summary>What the requester will read.</summary>
    public required string Reason { get; init; }

    /// <summary>What is offered instead; may be empty.</summary>
    public required string Instead { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How many had signed when it was sent.</summary>
    public int Signed { get; set; }

    /// <summary>Whether every signer chose to be named.</summary>
    public bool Named { get; set; }

    public bool IsSent => SentAt is not null;

    /// <summary>Sends it: from three signers on, once.</summary>
    /// <returns>Null, or why not.</returns>
    public string? Send(IReadOnlyCollection<Signature> signatures, DateTimeOffset now)
    {
        if (IsSent)
        {
            return "It was sent already.";
        }
        if (signatures.Count < Fewest)
        {
            return $"It is sent from {Fewest} signers on; {signatures.Count} signed so far.";
        }
        (SentAt, Signed, Named) = (now, signatures.Count, signatures.All(one => one.IsNamed));
        return null;
    }

    private sealed class Table : IEntityTypeConfiguration<SharedNo>
    {
        public void Configure(EntityTypeBuilder<SharedNo> builder)
        {
            builder.ToTable("shared_noes");
            builder.HasIndex(no => no.DemandId).IsUnique();
            builder.HasOne<Demand>().WithMany().HasForeignKey(no => no.DemandId);
            builder.HasOne<Person>().WithMany().HasForeignKey(no => no.OwnerId);
        }
    }
}

/// <summary>One ILD's signature under a shared no, with what she says to the other signers alone.</summary>
[Record(RecordKind.R21)]
internal sealed class Signature : ICandid
{
    public long Id { get; init; }
    public required long SharedNoId { get; init; }

    /// <summary>Who signs.</summary>
    public required long OwnerId { get; init; }

    /// <summary>Whether the requester may read her name, if all others agree too.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>A line for the other signers.</summary>
    public required string Aside { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Signature>
    {
        public void Configure(EntityTypeBuilder<Signature> builder)
        {
            builder.ToTable("signatures");
            builder.HasIndex(one => new { one.SharedNoId, one.OwnerId }).IsUnique();
            builder.HasOne<SharedNo>().WithMany().HasForeignKey(one => one.SharedNoId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
        }
    }
}
