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
            string?[] parts =
            [
                Part(ratings, Rating.MorePromising, "more promising"),
                Part(ratings, Rating.LessPromising, "less promising"),
                Part(ratings, Rating.Mixed, "mixed"),
                Part(ratings, Rating.NotEnough, "without enough evidence"),
            ];
            var said = parts.OfType<string>().ToList();
            var text = $"Of four supports, {string.Join(", ", said)}";
            return text;
        }
    }

    private static string? Part(List<Rating> ratings, Rating rating, string words) =>
        ratings.Count(one => one == rating) is > 0 and var count
            ? $"{Shell.Wording.Counts.InWords(count)} {(count == 1 ? "is" : "are")} {words}"
            : null;
}
