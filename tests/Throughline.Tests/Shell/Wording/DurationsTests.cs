using Throughline.Shell.Wording;
using Xunit;

namespace Throughline.Tests.Shell.Wording;

public sealed class DurationsTests
{
    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(29, "0 min")]
    [InlineData(30, "1 min")]
    [InlineData(2_700, "45 min")]
    [InlineData(3_600, "1 h")]
    [InlineData(9_900, "2 h 45")]
    [InlineData(3_900, "1 h 05")]
    [InlineData(91_800, "25 h 30")]
    [InlineData(3_599.9, "1 h")]
    [InlineData(6_033_600, "1,676 h")]
    [InlineData(361_800, "101 h")]
    public void Seconds_are_said_in_hours_and_minutes(double seconds, string said) => Assert.Equal(said, Durations.Of(seconds));
}
