using CsCheck;
using Throughline.Accountability.Scorecards.UnitSupport;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Rounds;

public sealed class LevelRuleTests
{
    [Theory]
    [InlineData("Targeted", 3, 4, 4, 0, "Standard")]
    [InlineData("Standard", 4, 4, 4, 0, "Light")]
    [InlineData("Targeted", 0, 4, 0, 4, "Intensive")]
    [InlineData("Standard", 2, 4, 3, 1, "Standard")]
    [InlineData("Light", 4, 4, 4, 0, "Light")]
    [InlineData("Intensive", 0, 4, 0, 4, "Intensive")]
    [InlineData("Targeted", 0, 1, 0, 1, "Targeted")]
    public void The_level_follows_from_targets_met_and_from_what_rose(
        string now,
        int met,
        int of,
        int better,
        int notBetter,
        string next
    ) =>
        Assert.Equal(Enum.Parse<SupportLevel>(next), LevelRule.Next(Enum.Parse<SupportLevel>(now), met, of, better, notBetter));

    [Fact]
    public void It_moves_by_one_step_at_most_and_never_for_one_missed_target() =>
        Gen.Select(Gen.Enum<SupportLevel>(), Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12])
            .Sample(
                (now, met, more, better, notBetter) =>
                {
                    var next = LevelRule.Next(now, met, met + more, better, notBetter);
                    Assert.InRange((int)next, (int)now - 1, (int)now + 1);
                    Assert.True(more != 1 || next <= now || met == 0 || met + more < 4);
                }
            );

    [Fact]
    public void A_step_moves_half_a_school_of_load() =>
        Assert.All(
            Enum.GetValues<SupportLevel>().Zip(Enum.GetValues<SupportLevel>().Skip(1)),
            pair => Assert.Equal(0.5m, pair.Second.Load() - pair.First.Load())
        );
}
