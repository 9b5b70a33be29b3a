using Throughline.Evidence.Triangulation.Topics;

namespace Throughline.Evidence.Triangulation;

/// <summary>One support's part of the instrument: what is asked, and what each source says.</summary>
/// <param name="Support">Which.</param>
/// <param name="Topics">Its topics, one file each.</param>
internal sealed record SupportEvidence(Support Support, params IReadOnlyList<Topic> Topics)
{
    /// <summary>All four.</summary>
    public static IReadOnlyList<SupportEvidence> All { get; } =
    [
        new(Support.Learning, MeetingTopic.Of, SessionTopic.Of, PaperTopic.Of, NetworkTopic.Of),
        new(Support.Plates, ProtectionTopic.Of, GateTopic.Of, IssueTopic.Of, PrincipalTopic.Of),
        new(Support.Through, ContactTopic.Of, AroundTopic.Of, DecisionTopic.Of),
        new(Support.Accountability, HoldingTopic.Of, RoundTopic.Of),
    ];

    /// <summary>Every question by its key.</summary>
    public static IReadOnlyDictionary<string, Question> ByKey { get; } =
        All.SelectMany(one => one.Topics)
            .SelectMany(topic => topic.Questions)
            .ToDictionary(one => one.Key, StringComparer.Ordinal);

    /// <summary>What the sources say of some days; every question and every source that could answer it, silent ones too.</summary>
    public async Task<IReadOnlyList<Finding>> Findings(EvidenceYear year, CancellationToken stop)
    {
        var findings = new List<Finding>();
        foreach (var topic in Topics)
        {
            findings.AddRange(await topic.Findings(year, stop));
        }
        return findings;
    }
}

/// <summary>A few questions that are read out of the same records.</summary>
/// <param name="Questions">With their rules.</param>
/// <param name="Findings">What the sources say of some days, silent ones too.</param>
internal sealed record Topic(
    IReadOnlyList<Question> Questions,
    Func<EvidenceYear, CancellationToken, Task<IReadOnlyList<Finding>>> Findings
);
