using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Frame.Networks;

namespace Throughline.Accountability.Scorecards;

/// <summary>What is agreed that a school reaches on an indicator in a year: its own, not the district's average. Published.</summary>
[Record(RecordKind.R26)]
internal sealed class Target
{
    /// <summary>The method of one that a file brought.</summary>
    public const string FromFile = "from the file";

    public long Id { get; init; }
    public required long SchoolId { get; init; }
    public required long IndicatorId { get; init; }

    /// <summary>The school year for which it stands, by the year in which it ends.</summary>
    public required int Year { get; init; }
    public required decimal Value { get; init; }

    /// <summary>How it was found, in words; "from the file" of an imported one.</summary>
    public required string Method { get; init; }

    /// <summary>Why this one, in the words of those who agreed; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether people agreed on it in a round: no file changes it then.</summary>
    public bool IsAgreed => Method != FromFile;

    private sealed class Table : IEntityTypeConfiguration<Target>
    {
        public void Configure(EntityTypeBuilder<Target> builder)
        {
            builder.ToTable("targets");
            builder.Ignore(one => one.IsAgreed);
            builder
                .HasIndex(one => new
                {
                    one.SchoolId,
                    one.IndicatorId,
                    one.Year,
                })
                .IsUnique();
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
            builder.HasOne<Indicator>().WithMany().HasForeignKey(one => one.IndicatorId);
        }
    }
}
