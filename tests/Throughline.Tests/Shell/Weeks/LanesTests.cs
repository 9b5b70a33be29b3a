using CsCheck;
using Throughline.Shell.Weeks;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Shell.Weeks;

public sealed class LanesTests
{
    private static readonly Gen<CalendarBlock[]> Days = Gen.Select(Gen.Int[0, 1380], Gen.Int[1, 300])
        .Select((start, length) => Block(start, Math.Min(start + length, 1440)))
        .Array[0, 20];

    [Fact]
    public void Blocks_that_only_touch_keep_the_whole_width() =>
        Assert.All(Lanes.Of([Block(480, 540), Block(540, 600)]), placed => Assert.Equal(1, placed.Of));

    [Fact]
    public void Three_at_once_stand_in_three_lanes()
    {
        var placed = Lanes.Of([Block(780, 840), Block(800, 870), Block(810, 870)]);
        Assert.Equal([1, 2, 3], placed.Select(one => one.Lane));
        Assert.All(placed, one => Assert.Equal(3, one.Of));
    }

    [Fact]
    public void A_lane_that_is_free_again_is_used_again()
    {
        var placed = Lanes.Of([Block(480, 720), Block(480, 540), Block(540, 600)]);
        Assert.Equal([1, 2, 2], placed.Select(one => one.Lane));
    }

    [Fact]
    public void No_block_is_lost_and_none_covers_another_until_there_are_too_many() =>
        Days.Sample(blocks =>
        {
            var placed = Lanes.Of(blocks);
            Assert.Equal(blocks.Length, placed.Count);
            foreach (var (one, at) in placed.Select((one, at) => (one, at)).Where(one => one.one.Lane < Lanes.Most))
            {
                var (from, to) = Quarter.Rows(one.Block.Start, one.Block.End);
                foreach (var other in placed.Skip(at + 1).Where(other => other.Lane == one.Lane))
                {
                    var (otherFrom, otherTo) = Quarter.Rows(other.Block.Start, other.Block.End);
                    Assert.True(otherFrom >= to || otherTo <= from);
                }
            }
        });

    private static CalendarBlock Block(int start, int end) => new(start, end, "A visit", TimeGroup.WithPrincipals);
}
