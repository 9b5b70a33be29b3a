using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Frame.Networks;

namespace Throughline.Accountability.Scorecards;

/// <summary>One school's figure on one indicator in one school year: a value, or the reason why there is none. Never both.</summary>
[Record(RecordKind.R26)]
internal sealed class ScoreValue
{
    /// <summary>Figures of fewer students than this are not kept: they would tell of single ones.</summary>
    public const int FewestStudents = 10;

    public long Id { get; init; }
    public required long SchoolId { get; init; }
    public required long IndicatorId { get; init; }

    /// <summary>The school year, by the year in which it ends: 2026 is 2025-26.</summary>
    public required int Year { get; init; }

    /// <summary>Null where there is none; then <see cref="Missing"/> says why.</summary>
    public decimal? Value { get; init; }
    public Missing? Missing { get; init; }

    /// <summary>Of how many students; null where the source does not say.</summary>
    public int? Counted { get; init; }

    /// <summary>Whether it says the same as another.</summary>
    public bool IsSameAs(ScoreValue other) => (Value, Missing, Counted) == (other.Value, other.Missing, other.Counted);

    private sealed class Table : IEntityTypeConfiguration<ScoreValue>
    {
        public void Configure(EntityTypeBuilder<ScoreValue> builder)
        {
            builder.ToTable("score_values");
            builder
                .HasIndex(one => new
                {
                    one.SchoolId,
                    one.IndicatorId,
                    one.Year,
                })
                .IsUnique();
            builder.HasIndex(one => new { one.IndicatorId, one.Year });
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
            builder.HasOne<Indicator>().WithMany().HasForeignKey(one => one.IndicatorId);
        }
    }
}

/// <summary>Why a figure is not there. It is never a zero, and never guessed.</summary>
internal enum Missing
{
    /// <summary>Its source holds it back, as a rule because few students are concerned.</summary>
    Suppressed,

    /// <summary>Of fewer than <see cref="ScoreValue.FewestStudents"/> students; left out here.</summary>
    TooFew,

    /// <summary>It does not apply to this school.</summary>
    NotApplicable,
}

/// <summary>These reasons in words.</summary>
internal static class MissingWords
{
    public static string Words(this Missing missing) =>
        missing switch
        {
            Missing.Suppressed => "held back by its source",
            Missing.TooFew => $"fewer than {ScoreValue.FewestStudents} students",
            _ => "does not apply",
        };
}
