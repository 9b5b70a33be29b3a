using Throughline.Frame.Designs;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Frame.Designs;

public sealed class DefaultFocusRulesTests
{
    [Fact]
    public void The_general_rules_give_every_Focus_but_uncoded()
    {
        var given = DefaultFocusRules.For().Select(rule => rule.Focus).Distinct().Order();

        Assert.Equal(Enum.GetValues<Focus>().Except([Focus.Uncoded]), given);
    }

    [Fact]
    public void Each_rule_tests_something() =>
        Assert.All(
            DefaultFocusRules.For(),
            rule => Assert.True(rule.SummaryWords.Count + rule.OrganizerRoles.Count + rule.OrganizerUnits.Count > 0, rule.Id)
        );

    [Fact]
    public void A_design_puts_its_own_words_before_the_general_rules_under_names_of_their_own() =>
        Assert.All(
            DesignLibrary.Ids,
            id =>
            {
                var rules = DefaultFocusRules.For(id);
                Assert.Equal(
                    DefaultFocusRules.For().Select(rule => rule.Id),
                    rules.Select(rule => rule.Id).TakeLast(DefaultFocusRules.For().Count)
                );
                Assert.Equal(rules.Count, rules.DistinctBy(rule => rule.Id).Count());
            }
        );

    [Fact]
    public void Red_schools_of_Oakland_are_accountability_before_they_are_anything_else() =>
        Assert.Equal((Focus.Accountability, "red-school"), FirstWith("oakland", "red school"));

    [Fact]
    public void A_walkthrough_counts_as_instruction_only_with_somebody_of_a_school()
    {
        var walkthrough = DefaultFocusRules.For().First(rule => rule.SummaryWords.Contains("walkthrough"));

        Assert.Equal([With.Principal, With.Principals, With.School], walkthrough.With);
    }

    private static (Focus, string) FirstWith(string design, string words)
    {
        var rule = DefaultFocusRules.For(design).First(rule => rule.SummaryWords.Contains(words));
        return (rule.Focus, rule.Id);
    }
}
