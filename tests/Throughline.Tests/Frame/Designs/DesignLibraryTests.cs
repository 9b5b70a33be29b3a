using Throughline.Frame.Designs;
using Xunit;

namespace Throughline.Tests.Frame.Designs;

public sealed class DesignLibraryTests
{
    [Fact]
    public void Three_designs_of_the_study_and_a_blank_one_are_shipped() =>
        Assert.Equal(["atlanta", "new-york", "oakland", "blank"], DesignLibrary.Ids);

    [Fact]
    public void Every_design_answers_every_choice() =>
        Assert.All(
            DesignLibrary.All(),
            design =>
            {
                string[] answers =
                [
                    design.Id,
                    design.Name,
                    design.InShort,
                    design.IldTitle,
                    design.IldTitlePlural,
                    design.ProtectedTime.Word,
                    design.ProtectedTime.InWords,
                    design.Team.InWords,
                    design.PrincipalEvaluator.Title,
                    design.Accountability,
                    design.StuckIssues,
                    design.KnownStrain,
                ];
                Assert.DoesNotContain(answers, string.IsNullOrWhiteSpace);
                Assert.All(
                    design.Meetings,
                    meeting => Assert.Contains(meeting.Rhythm, new[] { "weekly", "twice-monthly", "monthly" })
                );
            }
        );

    [Fact]
    public void Support_and_evaluation_are_two_people_in_New_York_alone() =>
        Assert.Equal("new-york", Assert.Single(DesignLibrary.All(), design => !design.PrincipalEvaluator.IsIld).Id);

    [Fact]
    public void Blackout_days_of_Atlanta_grow_from_one_and_a_half_to_two_and_a_half()
    {
        var stages = DesignLibrary.Find("atlanta")!.ProtectedTime.Stages;

        Assert.Equal([1.5, 2.5], stages.Select(stage => stage.Sum(window => window.To is null ? 1 : 0.5)));
    }

    [Fact]
    public void The_ILDs_of_Oakland_set_themselves_three_quarters_with_principals() =>
        Assert.Equal(75, DesignLibrary.Find("oakland")!.Commitment!.AtLeastPercent);

    [Fact]
    public void An_unknown_name_is_no_design() => Assert.Null(DesignLibrary.Find("../atlanta"));
}
