using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reports;

/// <summary>
/// What a report, or a look in between, said of a support or a part of one over some days: kept as a row, so that years can be laid side by
/// side. Never about a person.
/// </summary>
[Record(RecordKind.R33)]
internal sealed class SupportRating
{
    public long Id { get; init; }

    /// <summary>The report that said so, seen once that is published; null for a look in between.</summary>
    public long? ReportId { get; init; }

    /// <summary>The look in between that said so; null for a report.</summary>
    public long? LookId { get; private init; }
    public InterimLook? Look { get; init; }
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
    public static IEnumerable<SupportRating> Of(DistrictReport report, long id) => Of(report, id, look: null);

    /// <summary>All ratings of a look in between.</summary>
    public static IEnumerable<SupportRating> Of(DistrictReport report, InterimLook look) => Of(report, id: null, look);

    private static IEnumerable<SupportRating> Of(DistrictReport report, long? id, InterimLook? look)
    {
        SupportRating Make(Support support, string part, Rating rating, IReadOnlyCollection<Finding> findings) =>
            new()
            {
                ReportId = id,
                Look = look,
                Support = support,
                Part = part,
                From = report.From,
                To = report.To,
                Rating = rating,
                Kinds = Ratings.KindsThatSpeak(findings, SupportEvidence.ByKey),
                Ilds = report.Ilds,
            };
        return
        [
            .. Enum.GetValues<Support>().Select(one => Make(one, "", report.RatingOf(one), report.Of(one))),
            .. Aspect.All.Select(one => Make(one.Support, one.Key, report.RatingOf(one), report.Of(one))),
        ];
    }

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
            builder.HasOne(rating => rating.Look).WithMany().HasForeignKey(rating => rating.LookId);
        }
    }
}
