using CsCheck;
using Throughline.Shell.Wording;
using Xunit;

namespace Throughline.Tests.Shell.Wording;

public sealed class CountsTests
{
    [Theory]
    [InlineData(25.5, 35, "73%")]
    [InlineData(0, 35, "0%")]
    [InlineData(0.01, 35, "1%")]
    [InlineData(34.99, 35, "99%")]
    [InlineData(35, 35, "100%")]
    [InlineData(0, 0, "–")]
    public void A_share_is_a_whole_percent(double part, double whole, string said) =>
        Assert.Equal(said, Counts.Percent(part, whole));

    [Fact]
    public void Something_is_never_nothing_and_less_is_never_all() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 100_000])
            .Sample(
                (one, other) =>
                {
                    var percent = Counts.WholePercent(Math.Min(one, other), Math.Max(one, other));
                    Assert.InRange(percent, 1, one == other ? 100 : 99);
                }
            );

    [Fact]
    public void Nouns_follow_their_number() =>
        Assert.Equal(
            ["1 entry", "1,373 entries", "three", "11", "Three"],
            [
                Counts.Of(1, "entry", "entries"),
                Counts.Of(1373, "entry", "entries"),
                Counts.InWords(3),
                Counts.InWords(11),
                Counts.Capital(Counts.InWords(3)),
            ]
        );
}
