using Throughline.Demo.Icalendar;
using Xunit;

namespace Throughline.Tests.Demo.Icalendar;

public sealed class ContentLinesTests
{
    [Fact]
    public void A_long_line_is_folded_at_75_octets_and_never_within_a_character()
    {
        var lines = new ContentLines();
        lines.Add(new string('a', 74) + "é" + "b");
        Assert.Equal(new string('a', 74) + "\r\n éb\r\n", lines.ToString());
    }

    [Fact]
    public void Text_is_escaped()
    {
        var lines = new ContentLines();
        lines.AddText("SUMMARY", "a, b; c\\d\ne");
        Assert.Equal("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n", lines.ToString());
    }
}
