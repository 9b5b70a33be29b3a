using System.Text;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Reading;

public sealed class FoldedLineTests
{
    [Fact]
    public void A_line_folded_right_after_the_name_of_its_property_is_read()
    {
        var content = CalendarText.Read(
            CalendarText.Of(["UID\r\n :a", "SUMMARY\r\n ;LANGUAGE=en\r\n :Walk\r\n through", "DTSTART\r\n :20260302T140000Z"])
        );

        var one = Assert.Single(content.Occurrences("2026-03-02", "2026-03-02"));
        Assert.Equal(("a", "Walkthrough"), (one.Entry.Uid, one.Entry.Summary));
        Assert.Empty(content.Problems);
    }

    [Fact]
    public void A_line_folded_inside_a_character_is_read()
    {
        var line = Encoding.UTF8.GetBytes("SUMMARY:Besuch in München");
        var within = Array.IndexOf(line, (byte)0xC3) + 1;
        byte[] folded = [.. line[..within], .. "\r\n "u8, .. line[within..], .. "\r\n"u8];
        var text = CalendarText.Of(["UID:a", "DTSTART:20260302T140000Z", "X-HERE:"]);
        var at = text.IndexOf("X-HERE:", StringComparison.Ordinal);
        byte[] file = [.. Encoding.UTF8.GetBytes(text[..at]), .. folded, .. Encoding.UTF8.GetBytes(text[at..])];

        var one = Assert.Single(CalendarText.Read(file).Occurrences("2026-03-02", "2026-03-02"));

        Assert.Equal("Besuch in München", one.Entry.Summary);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_end_with_a_line_feed_with_or_without_a_carriage_return(string ending)
    {
        var text = CalendarText.Of(["UID:a", "DTSTART:20260302T140000Z", "SUMMARY:Visit", " or talk"]);

        var content = CalendarText.Read(text.Replace("\r\n", ending, StringComparison.Ordinal));

        Assert.Equal("Visitor talk", Assert.Single(content.Occurrences("2026-03-02", "2026-03-02")).Entry.Summary);
    }

    [Fact]
    public void A_line_folded_with_a_tab_is_joined()
    {
        var content = CalendarText.Read(CalendarText.Of(["UID:a", "DTSTART:2026\r\n\t0302T140000Z"]));

        Assert.Single(content.Occurrences("2026-03-02", "2026-03-02"));
    }
}
