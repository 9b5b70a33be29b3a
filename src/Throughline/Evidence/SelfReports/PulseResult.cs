using Throughline.Shell.Wording;

namespace Throughline.Evidence.SelfReports;

/// <summary>What a closed pulse says of one question: pure, from tallies; what would point to somebody is left out.</summary>
/// <remarks>
/// Nothing of fewer than five answers. By network only where every network has five or more: so nothing that is left out can be
/// found by taking what is shown from the whole. One attribute at a time. Where nearly all say the same, "90% or more", never "all".
/// </remarks>
internal sealed class PulseResult
{
    /// <summary>Fewer answers than this are never shown.</summary>
    public const int Fewest = 5;

    private const double NearlyAll = 0.9;

    private PulseResult(PulseQuestion question, IReadOnlyList<PulseCount> counts)
    {
        Question = question;
        District = PulseCount.Sum(question, counts);
        var answered = counts.Where(one => one.NetworkId is not null).ToList();
        ByNetwork =
            District.Answers >= Fewest && answered.Count > 1 && answered.TrueForAll(one => one.Answers >= Fewest)
                ? answered
                : [];
    }

    public PulseQuestion Question { get; }

    /// <summary>The whole district; shown only where <see cref="IsShown"/>.</summary>
    public PulseCount District { get; }

    /// <summary>Each network, where all may be shown; else none.</summary>
    public IReadOnlyList<PulseCount> ByNetwork { get; }

    /// <summary>Whether enough have answered.</summary>
    public bool IsShown => District.Answers >= Fewest;

    /// <summary>Every question of a group.</summary>
    public static IReadOnlyList<PulseResult> Of(
        PulseGroup group,
        IReadOnlyList<PulseTally> tallies,
        IReadOnlyList<PulseTopic>? topics = null
    ) =>
        [
            .. PulseQuestions
                .For(group, topics ?? [])
                .Select(question => new PulseResult(
                    question,
                    [
                        .. tallies
                            .Where(tally => tally.Group == group && tally.Question == question.Key)
                            .GroupBy(tally => tally.NetworkId)
                            .Select(network => new PulseCount(question, network.Key, Choices(question, network))),
                    ]
                )),
        ];

    /// <summary>A share of answers as it may be said.</summary>
    public static string Said(int part, int all) =>
        part >= all * NearlyAll ? "90% or more"
        : part <= all * (1 - NearlyAll) + 1e-9 ? "10% or less"
        : Counts.Percent(part, all);

    private static int[] Choices(PulseQuestion question, IEnumerable<PulseTally> tallies)
    {
        var counts = new int[question.Choices.Count];
        foreach (var tally in tallies.Where(tally => tally.Choice < counts.Length))
        {
            counts[tally.Choice] += tally.Count;
        }
        return counts;
    }
}

/// <summary>Answers to one question, of one network or of the district.</summary>
/// <param name="Question">The question.</param>
/// <param name="NetworkId">The network; null for the district and for ILDs.</param>
/// <param name="Choices">How many gave each choice.</param>
internal sealed record PulseCount(PulseQuestion Question, long? NetworkId, IReadOnlyList<int> Choices)
{
    /// <summary>How many answered it.</summary>
    public int Answers => Choices.Sum();

    /// <summary>How many gave a favourable choice.</summary>
    public int Favourable => Question.Favourable.Sum(place => Choices[place]);

    /// <summary>The middle answer's place; for counts such as contacts.</summary>
    public int Median
    {
        get
        {
            var seen = 0;
            for (var place = 0; place < Choices.Count; place++)
            {
                seen += Choices[place];
                if (seen * 2 >= Answers)
                {
                    return place;
                }
            }
            return 0;
        }
    }

    public static PulseCount Sum(PulseQuestion question, IEnumerable<PulseCount> parts) =>
        new(
            question,
            null,
            [.. Enumerable.Range(0, question.Choices.Count).Select(place => parts.Sum(one => one.Choices[place]))]
        );
}
