using System.Globalization;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reports;

/// <summary>The evidence of some days, worked out once: four supports by four kinds of source. It holds no row of a person.</summary>
internal sealed record DistrictReport
{
    public required string District { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>ILDs whose calendars are in it.</summary>
    public required int Ilds { get; init; }

    /// <summary>Principals on its last day.</summary>
    public required int Principals { get; init; }
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether so few ILDs are in it that some can work out something about another one.</summary>
    public bool IsFew => Ilds < Few;

    private const int Few = 10;

    /// <summary>"Aug 25, 2025 to Mar 18, 2026".</summary>
    public string Days => string.Create(CultureInfo.InvariantCulture, $"{From:MMM d, yyyy} to {To:MMM d, yyyy}");

    /// <summary>What is said of one part of a support.</summary>
    public IReadOnlyList<Finding> Of(Aspect aspect) =>
        [.. Findings.Where(one => SupportEvidence.ByKey[one.Question].Of.Key == aspect.Key)];

    /// <summary>What is said of a support.</summary>
    public IReadOnlyList<Finding> Of(Support support) =>
        [.. Findings.Where(one => SupportEvidence.ByKey[one.Question].Of.Support == support)];

    /// <summary>The rating of a part.</summary>
    public Rating RatingOf(Aspect aspect) => Ratings.Of(Of(aspect), SupportEvidence.ByKey);

    /// <summary>The rating of a support, from all that is said of its parts.</summary>
    public Rating RatingOf(Support support) => Ratings.Of(Of(support), SupportEvidence.ByKey);

    /// <summary>Questions on which sources differ by more than was stated.</summary>
    public IReadOnlyList<Gap> Gaps => Gap.Among(Findings, SupportEvidence.ByKey);

    /// <summary>The finding in a sentence: "One support looks more promising, one less, two are mixed".</summary>
    public string Title
    {
        get
        {
            var ratings = Enum.GetValues<Support>().Select(RatingOf).ToList();
            Rating[] order = [Rating.MorePromising, Rating.LessPromising, Rating.Mixed, Rating.NotEnough];
            var said = order.Select(one => Part(ratings, one)).OfType<string>();
            return ratings.Distinct().Count() == 1
                ? $"All four supports are {Alike(ratings[0])}"
                : $"Of four supports, {string.Join(", ", said)}";
        }
    }

    private static string Alike(Rating rating) =>
        rating switch
        {
            Rating.MorePromising => "more promising",
            Rating.LessPromising => "less promising",
            Rating.Mixed => "mixed",
            _ => "without enough evidence",
        };

    private static string? Part(List<Rating> ratings, Rating rating) =>
        ratings.Count(one => one == rating) is > 0 and var count
            ? $"{Shell.Wording.Counts.InWords(count)} {(count == 1 ? "is" : "are")} {Alike(rating)}"
            : null;
}
