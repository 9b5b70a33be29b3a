namespace Throughline.Evidence.Triangulation;

/// <summary>One support's part of the instrument: what is asked, and what each source says. One file for each support.</summary>
/// <param name="Support">Which.</param>
/// <param name="Questions">With their rules.</param>
/// <param name="Findings">What the sources say of some days; every question and every source that could answer it, silent ones too.</param>
internal sealed record SupportEvidence(
    Support Support,
    IReadOnlyList<Question> Questions,
    Func<EvidenceYear, CancellationToken, Task<IReadOnlyList<Finding>>> Findings
)
{
    /// <summary>All four.</summary>
    public static IReadOnlyList<SupportEvidence> All { get; } =
    [LearningEvidence.Of, PlatesEvidence.Of, ThroughEvidence.Of, AccountabilityEvidence.Of];

    /// <summary>Every question by its key.</summary>
    public static IReadOnlyDictionary<string, Question> ByKey { get; } =
        All.SelectMany(one => one.Questions).ToDictionary(one => one.Key, StringComparer.Ordinal);
}
