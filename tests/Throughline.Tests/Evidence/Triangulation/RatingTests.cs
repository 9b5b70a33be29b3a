using CsCheck;
using Throughline.Evidence;
using Throughline.Evidence.Triangulation;
using Xunit;

namespace Throughline.Tests.Evidence.Triangulation;

public sealed class RatingTests
{
    private static readonly Question Kept = new("kept", Aspect.Protection, "kept", Unit.Share) { More = 0.8, Less = 0.5 };
    private static readonly Question Told = new("told", Aspect.Protection, "told", Unit.Share) { More = 0.6, Less = 0.4 };
    private static readonly Question Visits = new("visits", Aspect.WithPrincipals, "visits", Unit.Number)
    {
        More = 2,
        Less = 1,
    };
    private static readonly Dictionary<string, Question> Questions = new()
    {
        ["kept"] = Kept,
        ["told"] = Told,
        ["visits"] = Visits,
    };

    [Fact]
    public void One_kind_of_source_is_not_enough_however_often_it_speaks() =>
        Assert.Equal(Rating.NotEnough, Of(Share(Kept, SourceKind.Records, 0.9), Share(Told, SourceKind.Records, 0.9)));

    [Fact]
    public void Two_kinds_that_agree_make_a_verdict()
    {
        Assert.Equal(Rating.MorePromising, Of(Share(Kept, SourceKind.Records, 0.9), Share(Told, SourceKind.Ilds, 0.9)));
        Assert.Equal(Rating.LessPromising, Of(Share(Kept, SourceKind.Records, 0.3), Share(Told, SourceKind.Ilds, 0.1)));
        Assert.Equal(Rating.Mixed, Of(Share(Kept, SourceKind.Records, 0.9), Share(Told, SourceKind.Ilds, 0.1)));
    }

    [Fact]
    public void A_silent_source_and_one_between_the_limits_count_for_nothing() =>
        Assert.Equal(
            Rating.NotEnough,
            Of(
                Share(Kept, SourceKind.Records, 0.9),
                Finding.Silent("told", SourceKind.Ilds, "Nobody was asked."),
                Share(Told, SourceKind.Observation, 0.5)
            )
        );

    [Fact]
    public void A_sample_speaks_only_where_its_whole_interval_does()
    {
        var sample = Share(Kept, SourceKind.Records, 0.85) with { Low = 0.75, High = 0.95 };
        Assert.Equal(Speaks.Neither, Kept.SpeaksFor(sample));
        Assert.Equal(Speaks.More, Kept.SpeaksFor(sample with { Low = 0.81 }));
    }

    [Fact]
    public void Four_visits_logged_three_implied_and_two_reported_are_a_gap_and_no_verdict()
    {
        Finding[] said = [Number(SourceKind.Records, 4), Number(SourceKind.Records, 3), Number(SourceKind.Principals, 2)];
        var gap = Assert.Single(Gap.Among(said, Questions));
        Assert.Equal((4, 2, 0.5), (gap.Highest.Value, gap.Lowest.Value, gap.Of));
        Assert.Equal(Rating.NotEnough, Of(said));
        // Without the gap the same sources would be enough.
        Assert.Equal(Rating.MorePromising, Of(Number(SourceKind.Records, 4), Number(SourceKind.Principals, 3)));
    }

    [Fact]
    public void The_order_of_findings_changes_no_rating() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3], Gen.Double[0, 1])
            .Array[0, 8]
            .Sample(said =>
            {
                var findings = Array.ConvertAll(
                    said,
                    one => Share(one.Item1 == 0 ? Kept : Told, (SourceKind)one.Item2, one.Item3)
                );
                return Of(findings) == Of([.. findings.Reverse()]);
            });

    [Fact]
    public void A_verdict_for_one_form_never_stands_beside_a_kind_that_speaks_for_the_other() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3], Gen.Double[0, 1])
            .Array[0, 8]
            .Sample(said =>
            {
                var findings = Array.ConvertAll(
                    said,
                    one => Share(one.Item1 == 0 ? Kept : Told, (SourceKind)one.Item2, one.Item3)
                );
                var disputed = Gap.Among(findings, Questions).Select(gap => gap.Question).ToHashSet();
                var speaks = findings
                    .Where(one => !disputed.Contains(one.Question))
                    .Select(one => Questions[one.Question].SpeaksFor(one))
                    .ToHashSet();
                return Of(findings) switch
                {
                    Rating.MorePromising => !speaks.Contains(Speaks.Less),
                    Rating.LessPromising => !speaks.Contains(Speaks.More),
                    _ => true,
                };
            });

    [Fact]
    public void Every_question_of_the_instrument_has_a_key_of_its_own_and_limits_in_order() =>
        Assert.All(
            SupportEvidence.ByKey.Values,
            one =>
                Assert.True(
                    (one.More, one.Less) is (null, null) || (one.IsLowBetter ? one.More < one.Less : one.More > one.Less),
                    one.Key
                )
        );

    [Fact]
    public void A_complete_count_carries_no_interval()
    {
        var count = Finding.Counted("told", SourceKind.Ilds, 4, 6, "6 ILDs", "");
        Assert.Equal(("4 of 6", ""), (count.Said(Unit.Share), count.Interval(Unit.Share)));
        Assert.Equal("59 to 69", (Share(Kept, SourceKind.Records, 0.64) with { Low = 0.59, High = 0.69 }).Interval(Unit.Share));
    }

    private static Rating Of(params Finding[] findings) => Ratings.Of(findings, Questions);

    private static Finding Share(Question question, SourceKind source, double value) =>
        new()
        {
            Question = question.Key,
            Source = source,
            Value = value,
        };

    private static Finding Number(SourceKind source, double value) => Share(Visits, source, value);
}
