using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Frame.Networks;

namespace Throughline.Accountability.Scorecards.UnitSupport;

/// <summary>What a central unit owes a school with a round's targets. It is judged before the school's next target is set.</summary>
[Record(RecordKind.R27)]
internal sealed class SupportOwed
{
    public const int LongestText = 200;

    public long Id { get; init; }
    public required long RoundId { get; init; }
    public required long SchoolId { get; init; }

    /// <summary>What, such as "Two math teachers by August 15".</summary>
    public required string What { get; init; }

    /// <summary>The unit that owes it.</summary>
    public required string Unit { get; init; }

    /// <summary>How much, in words; may be empty.</summary>
    public string Amount { get; init; } = "";
    public DateOnly? Due { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was agreed with the targets and became public; null while it is a draft.</summary>
    public DateTimeOffset? AgreedAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<SupportOwed>
    {
        public void Configure(EntityTypeBuilder<SupportOwed> builder)
        {
            builder.ToTable("support_owed");
            builder.HasOne<Round>().WithMany().HasForeignKey(one => one.RoundId);
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
        }
    }
}

/// <summary>How much of it was given, as far as is known.</summary>
internal enum Given
{
    NotYet,
    InPart,
    InFull,
}

/// <summary>What somebody has seen given of what is owed. The last one counts; the earlier ones are its history.</summary>
[Record(RecordKind.R27)]
internal sealed class SupportGiven
{
    public long Id { get; init; }
    public required long OwedId { get; init; }
    public required Given How { get; init; }

    /// <summary>In words, such as "1, on October 5"; may be empty.</summary>
    public string Words { get; init; } = "";
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SupportGiven>
    {
        public void Configure(EntityTypeBuilder<SupportGiven> builder)
        {
            builder.ToTable("support_given");
            builder.HasOne<SupportOwed>().WithMany().HasForeignKey(one => one.OwedId);
        }
    }
}
