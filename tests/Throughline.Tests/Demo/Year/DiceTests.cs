using Throughline.Demo.Year;
using Xunit;

namespace Throughline.Tests.Demo.Year;

public sealed class DiceTests
{
    [Fact]
    public void The_same_name_throws_the_same_on_every_machine()
    {
        var dice = new Dice("harbor");
        Assert.Equal([99, 73, 46, 90, 32, 59], Enumerable.Range(0, 6).Select(_ => dice.Next(100)));
    }

    [Fact]
    public void A_shuffle_keeps_every_thing_once() =>
        Assert.Equal(Enumerable.Range(0, 20), new Dice("order").Shuffled(Enumerable.Range(0, 20)).Order());
}
