using Throughline.Evidence;
using Throughline.Evidence.Triangulation;
using Throughline.Evidence.Triangulation.Topics;
using Xunit;

namespace Throughline.Tests.Evidence.Triangulation.Topics;

/// <summary>A district that has recorded nothing: each topic says source by source why it is silent, and invents no figure.</summary>
public sealed class SilentTopicsTests(Databases databases)
{
    private const string Told = "No ILD has told of it and let it be counted.";
    private const string Seen = "Nobody sat in and coded minutes.";
    private const string Pulse = "No pulse has closed in these days.";
    private const string Calendar = "No calendar covers these days.";
    private const string Gate = "Nothing was asked of ILDs through the gate.";
    private const string Reversals = "Nothing that ILDs recommended was taken back.";
    private const string Taps = "Nobody has tapped when leaving a session.";
    private const string Sessions = "No session was sampled and coded.";

    private static readonly (Topic Topic, string[] Said)[] All =
    [
        (MeetingTopic.Of, ["No meeting has been written down in these days.", Calendar, Pulse, Pulse, Told, Seen]),
        (SessionTopic.Of, [Sessions, Taps, Told, Seen, Sessions, Taps]),
        (PaperTopic.Of, ["Nobody has commented on a draft here.", Told, Seen]),
        (NetworkTopic.Of, ["No session says what of ILDs’ practice it touched.", Told, Seen]),
        (ProtectionTopic.Of, ["No time was protected in these days.", Told, Seen]),
        (GateTopic.Of, [Gate, Gate, Gate, Gate, Pulse, Told, Seen]),
        (IssueTopic.Of, ["Nothing was handed up in these days.", "No ILD has said whether an answer solved the issue."]),
        (PrincipalTopic.Of, [Calendar, Calendar, Pulse, Pulse, Pulse, "No visit is known to have been taken."]),
        (
            ContactTopic.Of,
            [Pulse, Pulse, "No principal has asked for help here.", "No principal has asked for help here.", Told, Seen]
        ),
        (
            AroundTopic.Of,
            ["Nothing of the kind was reported.", "Nothing of the kind was reported.", "Nothing of the kind was reported."]
        ),
        (
            DecisionTopic.Of,
            [
                Reversals,
                Reversals,
                "No ILD presented somebody else’s recommendation in public.",
                "No role charter holds.",
                Pulse,
                Pulse,
                Told,
                Seen,
            ]
        ),
        (HoldingTopic.Of, [Calendar, "No presentation or plan review was asked through the gate.", Pulse, Pulse, Told, Seen]),
        (
            RoundTopic.Of,
            ["No round of targets fell into these days.", "Nothing that units owe schools fell due in these days."]
        ),
    ];

    public static TheoryData<int> Places { get; } = [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Of_an_empty_year_each_source_says_why_it_is_silent_and_no_figure_is_invented(int place)
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var stop = TestContext.Current.CancellationToken;
        var year = await EvidenceYear.Load(db, new(2025, 8, 25), new(2026, 3, 18), new(2026, 3, 19), stop);
        var (topic, said) = All[place];
        var findings = await topic.Findings(year, stop);
        Assert.Equal(said, findings.Select(one => one.Silence));
        Assert.All(
            findings,
            one => Assert.Equal((true, null, null, null, null), (one.IsSilent, one.Low, one.High, one.Part, one.Whole))
        );
        Assert.Equal(topic.Questions.Select(one => one.Key).Order(), findings.Select(one => one.Question).Distinct().Order());
    }

    [Fact]
    public void No_topic_is_left_out() =>
        Assert.Equal(SupportEvidence.All.SelectMany(one => one.Topics), All.Select(one => one.Topic));
}
