using Throughline.Evidence.Reproduction;
using Throughline.Evidence.Triangulation;
using Xunit;

namespace Throughline.Tests.Evidence.Reproduction;

public sealed class ReproductionTests
{
    private static IReadOnlyList<SampleYear> Years => SampleYear.Library;

    [Fact]
    public void The_instrument_gives_the_studys_verdict_on_every_claim_and_not_enough_where_the_study_is_silent() =>
        Assert.Empty(
            Claim.Against(Years).Where(one => !one.Agrees).Select(one => $"{one.District} {one.Of.Key}: {one.InstrumentSays}")
        );

    [Fact]
    public void With_another_districts_records_the_verdicts_are_that_districts()
    {
        foreach (var one in Years)
        {
            foreach (var other in Years)
            {
                var swapped = one with { Facts = other.Facts };
                Assert.All(Aspect.All, aspect => Assert.Equal(other.RatingOf(aspect), swapped.RatingOf(aspect)));
            }
        }
    }

    [Fact]
    public void Calendars_and_meetings_of_another_district_alone_turn_its_verdicts()
    {
        var promising = Years.First(year => year.RatingOf(Aspect.Demands) == Rating.MorePromising);
        var less = Years.First(year => year.RatingOf(Aspect.Demands) == Rating.LessPromising);
        static bool IsTold(RecordedFact fact) => fact.Gathered == Gathered.Account;
        var mixed = promising with { Facts = [.. promising.Facts.Where(IsTold), .. less.Facts.Where(fact => !IsTold(fact))] };
        Assert.Equal(Rating.Mixed, mixed.RatingOf(Aspect.Demands));
    }

    [Fact]
    public void No_source_file_knows_a_districts_name()
    {
        // The designs' library and the reproduction's are data; words of documents and of the demo's options are not rules.
        var rules = Repository.Sources(".cs").Where(file => file.Contains("/Evidence/", StringComparison.Ordinal));
        Assert.All(
            rules,
            file =>
            {
                var text = File.ReadAllText(file);
                Assert.DoesNotContain("oakland", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("atlanta", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("new-york", text, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public void Every_recorded_fact_answers_a_question_of_the_instrument() =>
        Assert.All(
            Years.SelectMany(year => year.Facts),
            fact => Assert.True(SupportEvidence.ByKey.ContainsKey(fact.Question), fact.Question)
        );
}
