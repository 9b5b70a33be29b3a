using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Accountability.Indicators;

/// <summary>An indicator as this district keeps it: definition, formula, source, owner. About schools, never about one student or one person.</summary>
[Record(RecordKind.R26)]
internal sealed class Indicator : IVersioned
{
    public const int LongestName = 160;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>What files and mappings call it; unique.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }
    public string Definition { get; set; } = "";
    public string Formula { get; set; } = "";
    public string Source { get; set; } = "";

    /// <summary>The unit that answers for its figures.</summary>
    public string Owner { get; set; } = "";
    public Perspective Perspective { get; set; }
    public Direction Direction { get; set; }
    public Scale Scale { get; set; }
    public Frequency Frequency { get; set; }

    /// <summary>The lowest value that can be; null without a bound.</summary>
    public decimal? Lowest { get; set; }

    /// <summary>The highest value that can be; null without a bound.</summary>
    public decimal? Highest { get; set; }

    /// <summary>The district's standard that schools grow to; null where none is set.</summary>
    public decimal? Standard { get; set; }

    /// <summary>The school year by which the standard is to be reached.</summary>
    public int? StandardBy { get; set; }

    /// <summary>Whether it stands on the scorecard's pages; the others are kept and can be opened by themselves.</summary>
    public bool IsOnScorecard { get; set; }

    /// <summary>The district's copy of a shipped one.</summary>
    public static Indicator Of(IndicatorFacts facts, long id = 0) =>
        new()
        {
            Id = id,
            Key = facts.Key,
            Name = facts.Name,
            Definition = facts.Definition,
            Formula = facts.Formula,
            Source = facts.Source,
            Perspective = facts.Perspective,
            Direction = facts.Direction,
            Scale = facts.Scale,
            Frequency = facts.Frequency,
            Lowest = facts.Range.Lowest,
            Highest = facts.Range.Highest,
            IsOnScorecard = true,
        };

    /// <summary>One that a file brings and nobody has described yet.</summary>
    public static Indicator Unknown(string key, string name, Scale scale, string source, long id = 0) =>
        new()
        {
            Id = id,
            Key = key,
            Name = name,
            Source = source,
            Scale = scale,
            Lowest = scale == Scale.Percent ? 0 : null,
            Highest = scale == Scale.Percent ? 100 : null,
        };

    private sealed class Table : IEntityTypeConfiguration<Indicator>
    {
        public void Configure(EntityTypeBuilder<Indicator> builder)
        {
            builder.ToTable("indicators");
            builder.HasIndex(one => one.Key).IsUnique();
        }
    }
}
