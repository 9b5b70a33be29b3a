namespace Throughline.Evidence.Triangulation;

/// <summary>What the evidence together says of a support or a part of one.</summary>
internal enum Rating
{
    MorePromising,
    LessPromising,

    /// <summary>Sources point both ways.</summary>
    Mixed,

    /// <summary>Fewer than two independent kinds of source say anything.</summary>
    NotEnough,
}

/// <summary>The stated rules by which findings become a rating: pure. Association only; nothing here says that a support causes anything.</summary>
internal static class Ratings
{
    /// <summary>So many independent kinds of source are needed for any verdict.</summary>
    public const int KindsNeeded = 2;

    /// <summary>The rating of findings that belong together.</summary>
    /// <remarks>
    /// 1. A question on which sources differ by more than its tolerance speaks for nothing; it is listed. 2. Each kind of source speaks for a form
    /// if all of its findings that speak do; for both if they differ. 3. Fewer than two kinds that speak: not enough. 4. All for one form: that form.
    /// Otherwise mixed.
    /// </remarks>
    public static Rating Of(IReadOnlyCollection<Finding> findings, IReadOnlyDictionary<string, Question> questions)
    {
        var voices = Undisputed(findings, questions)
            .Select(one => (one.Source, Speaks: questions[one.Question].SpeaksFor(one)))
            .Where(one => one.Speaks != Speaks.Neither)
            .GroupBy(one => one.Source)
            .Select(kind =>
                (More: kind.Any(one => one.Speaks == Speaks.More), Less: kind.Any(one => one.Speaks == Speaks.Less))
            )
            .ToList();
        return voices.Count < KindsNeeded ? Rating.NotEnough
            : voices.TrueForAll(kind => !kind.Less) ? Rating.MorePromising
            : voices.TrueForAll(kind => !kind.More) ? Rating.LessPromising
            : Rating.Mixed;
    }

    /// <summary>How many independent kinds of source say anything for a form; of a question on which sources differ none does.</summary>
    public static int KindsThatSpeak(IReadOnlyCollection<Finding> findings, IReadOnlyDictionary<string, Question> questions) =>
        Undisputed(findings, questions)
            .Where(one => questions[one.Question].SpeaksFor(one) != Speaks.Neither)
            .Select(one => one.Source)
            .Distinct()
            .Count();

    private static IEnumerable<Finding> Undisputed(
        IReadOnlyCollection<Finding> findings,
        IReadOnlyDictionary<string, Question> questions
    )
    {
        var disputed = Gap.Among(findings, questions).Select(gap => gap.Question).ToHashSet(StringComparer.Ordinal);
        return findings.Where(one => !disputed.Contains(one.Question));
    }

    public static string Words(this Rating rating) =>
        rating switch
        {
            Rating.MorePromising => "More promising",
            Rating.LessPromising => "Less promising",
            Rating.Mixed => "Mixed",
            _ => "Not enough evidence",
        };

    /// <summary>A sign beside the words, so that nothing is told by colour alone.</summary>
    public static string Sign(this Rating rating) =>
        rating switch
        {
            Rating.MorePromising => "▲",
            Rating.LessPromising => "▼",
            Rating.Mixed => "◆",
            _ => "○",
        };
}
