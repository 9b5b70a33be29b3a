namespace Throughline.Evidence.Triangulation;

/// <summary>Sources that answer the same question and differ by more than was stated: shown, not averaged.</summary>
/// <param name="Question">Its key.</param>
/// <param name="Highest">What says most.</param>
/// <param name="Lowest">What says least.</param>
internal sealed record Gap(string Question, Finding Highest, Finding Lowest)
{
    /// <summary>The difference, of the larger: 0 to 1.</summary>
    public double Of => Highest.Value is > 0 and var high ? (high - Lowest.Value!.Value) / high : 0;

    /// <summary>Every question on which findings differ by more than its tolerance.</summary>
    public static IReadOnlyList<Gap> Among(IEnumerable<Finding> findings, IReadOnlyDictionary<string, Question> questions) =>
        [
            .. findings
                .Where(one => !one.IsSilent)
                .GroupBy(one => one.Question)
                .Where(question => question.Count() > 1)
                .Select(question => new Gap(question.Key, question.MaxBy(one => one.Value)!, question.MinBy(one => one.Value)!))
                .Where(gap => gap.Of > questions[gap.Question].Tolerance),
        ];
}
