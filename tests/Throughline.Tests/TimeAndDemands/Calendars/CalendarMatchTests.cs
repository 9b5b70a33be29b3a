using Throughline.TimeAndDemands.Calendars;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars;

public sealed class CalendarMatchTests
{
    private static readonly IldOfRoster[] Ilds =
    [
        new(1, "ivy-ild", "Ivy Ild", ["ivy.ild@pine.example", "i.ild@pine.example"]),
        new(2, "oz", "Oz Iván", ["oz@pine.example"]),
    ];

    [Theory]
    [InlineData("ivy-ild.ics", 1L)]
    [InlineData("ivy.ild@pine.example.ics.gz", 1L)]
    [InlineData("i.ild.ics", 1L)]
    [InlineData("Ivy Ild.ics", 1L)]
    [InlineData("Oz_Ivan.zip", 2L)]
    [InlineData("calendar.ics", null)]
    public void A_file_is_matched_by_id_address_or_name(string file, long? owner) =>
        Assert.Equal(owner, CalendarMatch.Of(file, Ilds));
}
