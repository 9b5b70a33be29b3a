using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Evidence.Samples;

/// <summary>One drawn day of one ILD: who coded it, whether it was talked through, and what took its place if the ILD did not work.</summary>
[Record(RecordKind.R31)]
[PartiesDecide("the data office draws and codes; the ILD releases")]
internal sealed class SampledDay : ICandid, IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long SampleId { get; init; }
    public required long OwnerId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>What those who code call the ILD: a letter that means nothing elsewhere.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>How many duty days of the ILD could be drawn.</summary>
    public required int Population { get; init; }

    /// <summary>Whether two people code it.</summary>
    public bool IsTwice { get; set; }

    /// <summary>When the ILD let the words of its entries be read for coding; null before.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }
    public long? FirstCoderId { get; private set; }
    public long? SecondCoderId { get; private set; }

    /// <summary>The outsider who talked it through with the ILD.</summary>
    public long? OutsiderId { get; private set; }
    public DateOnly? WalkedOn { get; private set; }

    /// <summary>The day that took its place; null while it counts.</summary>
    public DateOnly? ReplacedWith { get; private set; }

    /// <summary>Why it was replaced, and by whom.</summary>
    public string ReplacedWhy { get; private set; } = "";
    public string ReplacedBy { get; private set; } = "";

    /// <summary>The day whose place it took; null for one that was drawn.</summary>
    public DateOnly? InPlaceOf { get; init; }

    /// <summary>Whether it is part of the sample still.</summary>
    public bool Counts => ReplacedWith is null && ReplacedWhy.Length == 0;
    public bool IsCoded => FirstCoderId is not null;

    /// <summary>The ILD lets it be coded from its words.</summary>
    public void Release(DateTimeOffset now) => ReleasedAt ??= now;

    /// <summary>Whether that account may code it now, blind: once as first coder, and another one as second where two are wanted.</summary>
    public bool AwaitsCoder(long account) =>
        Counts
        && ReleasedAt is not null
        && WalkedOn is null
        && (FirstCoderId is null || (IsTwice && SecondCoderId is null && FirstCoderId != account));

    /// <summary>Notes who codes; says whether as first or second.</summary>
    public CodingPass CodedBy(long account)
    {
        if (FirstCoderId is null)
        {
            FirstCoderId = account;
            return CodingPass.First;
        }
        SecondCoderId = account;
        return CodingPass.Second;
    }

    /// <summary>Whether that account may talk it through with the ILD: an outsider, who coded none of it.</summary>
    public bool AwaitsOutsider(long account) =>
        Counts
        && IsCoded
        && (!IsTwice || SecondCoderId is not null)
        && WalkedOn is null
        && FirstCoderId != account
        && SecondCoderId != account;

    /// <summary>It was talked through.</summary>
    public void Walk(long account, DateOnly today) => (OutsiderId, WalkedOn) = (account, today);

    /// <summary>The ILD did not work on it; another day takes its place, or none is left.</summary>
    public void Replace(DateOnly? with, string why, string by) => (ReplacedWith, ReplacedWhy, ReplacedBy) = (with, why, by);

    private sealed class Table : IEntityTypeConfiguration<SampledDay>
    {
        public void Configure(EntityTypeBuilder<SampledDay> builder)
        {
            builder.ToTable("sampled_days");
            builder
                .HasIndex(day => new
                {
                    day.SampleId,
                    day.OwnerId,
                    day.Day,
                })
                .IsUnique();
            builder.HasIndex(day => day.OwnerId);
            builder.HasOne<CalendarSample>().WithMany().HasForeignKey(day => day.SampleId);
            builder.HasOne<Person>().WithMany().HasForeignKey(day => day.OwnerId);
        }
    }
}
