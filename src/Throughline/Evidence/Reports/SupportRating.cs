using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reports;

/// <summary>What a report said of a support, or a part of one, over some days: kept as a row, so that years can be laid side by side. Never about a person.</summary>
[Record(RecordKind.R33)]
internal sealed class SupportRating
{
    public long Id { get; init; }

    /// <summary>The report that said so; seen once that is published.</summary>
    public required long ReportId { get; init; }
    public required Support Support { get; init; }

    /// <summary>Key of the part; empty for the support as a whole.</summary>
    public required string Part { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required Rating Rating { get; init; }

    /// <summary>Independent kinds of source that spoke.</summary>
    public required int Kinds { get; init; }

    /// <summary>ILDs of the cohort.</summary>
    public required int Ilds { get; init; }

    /// <summary>The part, or the support, in words.</summary>
    public string Words => Part.Length == 0 ? Support.Words() : Aspect.Of(Part)?.Words ?? Part;

    /// <summary>All ratings of a report.</summary>
    public static IEnumerable<SupportRating> Of(DistrictReport report, long id) =>
        [
            .. Enum.GetValues<Support>().Select(one => Make(report, id, one, "", report.RatingOf(one), report.Of(one))),
            .. Aspect.All.Select(one => Make(report, id, one.Support, one.Key, report.RatingOf(one), report.Of(one))),
        ];

    private static SupportRating Make(
        DistrictReport report,
        long id,
        Support support,
        string part,
        Rating rating,
        IEnumerable<Finding> findings
    ) =>
        new()
        {
            ReportId = id,
            Support = support,
            Part = part,
            From = report.From,
            To = report.To,
            Rating = rating,
            Kinds = Ratings.KindsThatSpeak(findings, SupportEvidence.ByKey),
            Ilds = report.Ilds,
        };

    private sealed class Table : IEntityTypeConfiguration<SupportRating>
    {
        public void Configure(EntityTypeBuilder<SupportRating> builder)
        {
            builder.ToTable("support_ratings");
            builder
                .HasIndex(rating => new
                {
                    rating.ReportId,
                    rating.Support,
                    rating.Part,
                })
                .IsUnique();
            builder.HasOne<MadeReport>().WithMany().HasForeignKey(rating => rating.ReportId);
        }
    }
}
