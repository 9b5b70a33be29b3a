using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.Tests.ProfessionalLearning.LiveSessions;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.ExitTaps;

/// <summary>Story 15: some see no need of it. Value is split by cohort, without names, and only where nobody can be found.</summary>
public sealed class WorthTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Cohorts_stand_side_by_side_only_where_each_has_five_people_and_five_answers()
    {
        var sum = Sum(people: (5, 5), newer: (7, 2, 1), longer: (2, 3, 5));
        Assert.True(sum.IsSplit);
        Assert.Equal(("70%", "20%", "45%"), (sum.Yes(IldCohort.Newer), sum.Yes(IldCohort.Longer), sum.Yes()));
        Assert.False(Sum((5, 4), (7, 2, 1), (2, 3, 5)).IsSplit);
        Assert.False(Sum((5, 5), (7, 2, 1), (2, 1, 1)).IsSplit);
        Assert.True(Sum((2, 3), (3, 0, 0), (0, 0, 2)).IsShown);
        Assert.False(Sum((2, 2), (30, 0, 0), (0, 0, 2)).IsShown);
    }

    [Fact]
    public void Where_all_say_the_same_it_is_said_so_that_nobody_is_found()
    {
        var sum = Sum((6, 6), (9, 0, 0), (0, 1, 11));
        Assert.Equal(("90% or more", "10% or less"), (sum.Yes(IldCohort.Newer), sum.Yes(IldCohort.Longer)));
    }

    [Theory]
    [InlineData("2024-08-01", "2025-08-01", "Newer")]
    [InlineData("2023-08-02", "2025-08-01", "Newer")]
    [InlineData("2023-08-01", "2025-08-01", "Longer")]
    [InlineData("2026-01-10", "2025-08-01", "Newer")]
    public void An_ILD_is_of_one_cohort_for_a_whole_year(string first, string year, string expected) =>
        Assert.Equal(expected, $"{WorthWords.CohortOn(Day(first), Day(year))}");

    [Fact]
    public async Task A_third_tap_is_counted_over_the_year_and_not_for_its_session_and_few_answers_are_not_shown()
    {
        await using var stage = await LearningStage.Set(databases);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise);
        foreach (var (reader, worth) in new[] { (denise, "No"), (await stage.As(LearningStage.Marisol), "") })
        {
            await Website.Post(
                reader,
                $"/learning/sessions/{room}",
                new()
                {
                    ["focus"] = "OwnPractice",
                    ["depth"] = "Shared",
                    ["worth"] = worth,
                },
                "Tap"
            );
        }
        var kept = await stage.Ask(db => db.WorthCounts.SingleAsync(Stop));
        Assert.Equal((new DateOnly(2025, 8, 1).Year, Worth.No, 1), (kept.Year.Year, kept.Worth, kept.Count));
        Assert.Equal(2, await stage.Ask(db => db.TapsGiven.CountAsync(Stop)));
        Assert.Equal(1, await stage.Ask(db => db.TapsGiven.CountAsync(one => one.SaidWorth, Stop)));
        Assert.DoesNotContain(
            "Worth my time",
            DemandStage.Text(await Website.Page(await stage.As(LearningStage.Deputy), "/learning")),
            StringComparison.Ordinal
        );
    }

    private static WorthSum Sum(
        (int Newer, int Longer) people,
        (int Yes, int InPart, int No) newer,
        (int Yes, int InPart, int No) longer
    )
    {
        IEnumerable<WorthCount> Of(IldCohort cohort, (int Yes, int InPart, int No) said) =>
            [One(cohort, Worth.Yes, said.Yes), One(cohort, Worth.InPart, said.InPart), One(cohort, Worth.No, said.No)];
        return new WorthSum(
            [.. Of(IldCohort.Newer, newer), .. Of(IldCohort.Longer, longer)],
            [.. Enumerable.Repeat(IldCohort.Newer, people.Newer), .. Enumerable.Repeat(IldCohort.Longer, people.Longer)]
        );
    }

    private static WorthCount One(IldCohort cohort, Worth worth, int count) =>
        new()
        {
            Year = new(2025, 8, 1),
            Cohort = cohort,
            Worth = worth,
            Count = count,
        };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
