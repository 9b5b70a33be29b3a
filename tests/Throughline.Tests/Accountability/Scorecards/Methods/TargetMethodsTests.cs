using CsCheck;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Methods;

public sealed class TargetMethodsTests
{
    private static readonly Gen<decimal> Percent = Gen.Int[0, 1000].Select(tenths => tenths / 10m);
    private static readonly Gen<decimal[]> Changes = Gen.Int[-80, 80].Select(tenths => tenths / 10m).Array[0, 30];

    private static readonly Gen<TargetBasis> Up = Gen.Select(Percent, Percent, Gen.Int[1, 8], Gen.Int[1, 8], Percent, Changes)
        .Select(
            (latest, start, window, step, standard, changes) =>
                new TargetBasis
                {
                    Latest = latest,
                    Start = start,
                    Best = 100,
                    Window = window,
                    Step = Math.Min(step, window),
                    Standard = standard,
                    YearsToStandard = step,
                    PeerChanges = changes,
                    Agreed = standard,
                }
        );

    [Fact]
    public void The_worked_examples_come_out()
    {
        var sixty = new TargetBasis
        {
            Latest = 60,
            Start = 60,
            Best = 100,
            Standard = 80,
            YearsToStandard = 4,
        };
        Assert.Equal(63.3m, TargetMethods.HalveTheGap(sixty).Rounded);
        Assert.Equal(64.0m, TargetMethods.SafeHarbor(sixty).Rounded);
        Assert.Equal(65.0m, TargetMethods.GrowthToStandard(sixty).Rounded);
        Assert.Equal(80m, TargetMethods.HalveTheGap(sixty with { Step = 6 }).Rounded);
    }

    [Theory]
    [InlineData(60, 71, 2025, "73.4", "72.8")]
    [InlineData(40, 52, 2025, "56.0", "55.6")]
    [InlineData(60, 62, 2025, "65.2", "65.6")]
    [InlineData(60, 81, 2025, "82.6", "81.0")]
    public void After_a_result_the_window_begins_anew_or_keeps_its_end(
        double start,
        double result,
        int year,
        string anew,
        string same
    )
    {
        var window = new Window(year - 1, (decimal)start, 6);
        Assert.Equal(anew, Said(window.Next((decimal)result, year, 100, WindowRule.FromLastResult)));
        Assert.Equal(same, Said(window.Next((decimal)result, year, 100, WindowRule.SameEnd)));

        static string Said(decimal value) =>
            Math.Round(value, 1, MidpointRounding.AwayFromZero)
                .ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void No_method_asks_for_more_than_can_be() =>
        Up.Sample(basis => Assert.All(TargetMethods.All(basis), target => Assert.True(target.Value is null or <= 100)));

    [Fact]
    public void No_method_asks_for_less_than_it_starts_from() =>
        Up.Sample(basis =>
        {
            Assert.True(TargetMethods.HalveTheGap(basis).Value >= basis.Start);
            Assert.True(TargetMethods.SafeHarbor(basis).Value >= basis.Latest);
            Assert.True(TargetMethods.GrowthToStandard(basis).Value >= basis.Latest);
            Assert.True(TargetMethods.PeerGrowth(basis).Value is not { } value || value >= basis.Latest);
        });

    [Fact]
    public void More_to_start_from_never_asks_for_less() =>
        Gen.Select(Up, Percent)
            .Sample(
                (basis, more) =>
                {
                    var higher = basis with
                    {
                        Latest = Math.Min(100, basis.Latest!.Value + more),
                        Start = Math.Min(100, basis.Start!.Value + more),
                    };
                    foreach (var (one, other) in TargetMethods.All(basis).Zip(TargetMethods.All(higher)))
                    {
                        // From 95 on a school is asked to stay where it is; just below it is asked for a step that may lead past that.
                        var isCap = one.Method == TargetMethod.HalveTheGap && basis.Start < 95 && higher.Start >= 95;
                        Assert.True(
                            isCap || one.Value is null || other.Value >= one.Value,
                            $"{one.Method}: {one.Value} then {other.Value}"
                        );
                    }
                }
            );

    [Fact]
    public void What_falls_when_it_is_better_is_the_mirror_of_what_rises() =>
        Up.Sample(basis =>
        {
            var down = basis with
            {
                Direction = Direction.Down,
                Best = 0,
                Latest = 100 - basis.Latest,
                Start = 100 - basis.Start,
                Standard = 100 - basis.Standard,
                Agreed = 100 - basis.Agreed,
                PeerChanges = [.. basis.PeerChanges.Select(change => -change)],
            };
            Assert.All(
                TargetMethods.All(basis).Zip(TargetMethods.All(down)),
                pair => Assert.Equal((double?)pair.First.Value ?? -1, (double?)(100 - pair.Second.Value) ?? -1, 9)
            );
        });

    [Fact]
    public void Without_a_result_nothing_is_proposed_and_the_reason_is_said()
    {
        var empty = new TargetBasis
        {
            Best = 100,
            Standard = 80,
            PeerChanges = [1, 2, 3, 4, 5, 6],
        };
        Assert.All(TargetMethods.All(empty), target => Assert.True(target.Value is null && target.Reasoning.Length > 0));
        var points = new TargetBasis { Latest = 1200, Start = 1150 };
        Assert.Null(TargetMethods.HalveTheGap(points).Value);
        Assert.Null(TargetMethods.SafeHarbor(points).Value);
    }

    [Fact]
    public void Steps_of_a_window_are_equal_and_end_half_the_way() =>
        Gen.Select(Percent.Where(value => value < 95), Gen.Int[1, 10])
            .Sample(
                (start, window) =>
                {
                    var basis = new TargetBasis
                    {
                        Start = start,
                        Latest = start,
                        Best = 100,
                        Window = window,
                    };
                    var steps = Enumerable
                        .Range(1, window)
                        .Select(step => TargetMethods.HalveTheGap(basis with { Step = step }).Value!.Value)
                        .ToList();
                    Assert.Equal((double)(start + (100 - start) / 2), (double)steps[^1], 9);
                    Assert.All(
                        steps.Zip(steps.Skip(1)),
                        pair => Assert.Equal((double)((100 - start) / 2 / window), (double)(pair.Second - pair.First), 9)
                    );
                }
            );
}
