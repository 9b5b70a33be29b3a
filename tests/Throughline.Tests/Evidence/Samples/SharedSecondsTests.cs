using CsCheck;
using Throughline.Evidence.Samples;
using Xunit;

namespace Throughline.Tests.Evidence.Samples;

public sealed class SharedSecondsTests
{
    [Fact]
    public void Two_entries_at_once_share_the_time_that_both_cover() =>
        Assert.Equal([45 * 60, 15 * 60], SharedSeconds.Of([(0, 3600), (1800, 3600)]));

    [Fact]
    public void An_hour_that_comes_twice_when_summer_time_ends_is_two_hours()
    {
        // 1:00 to 2:00 in New York on November 1, 2026 comes twice: an entry from 0:30 to 2:30 is three hours long.
        var from = new DateTimeOffset(2026, 11, 1, 0, 30, 0, TimeSpan.FromHours(-4)).ToUnixTimeSeconds();
        var to = new DateTimeOffset(2026, 11, 1, 2, 30, 0, TimeSpan.FromHours(-5)).ToUnixTimeSeconds();
        Assert.Equal([3 * 3600], SharedSeconds.Of([(from, to)]));
    }

    [Fact]
    public void The_parts_add_up_to_the_union() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 200])
            .Array[0, 12]
            .Sample(entries =>
            {
                var stretches = Array.ConvertAll(entries, one => ((long)one.Item1, (long)(one.Item1 + one.Item2)));
                var union = Enumerable.Range(0, 600).Count(at => stretches.Any(one => one.Item1 <= at && at < one.Item2));
                return Math.Abs(SharedSeconds.Of(stretches).Sum() - union) < 1e-6;
            });
}
