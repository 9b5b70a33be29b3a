using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.Demands.ByMail;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands.ByMail;

public sealed class LetterReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 19);

    [Theory]
    [InlineData("It takes 3 hours of each.", 180)]
    [InlineData("about 2.5 hrs", 150)]
    [InlineData("45 minutes", 45)]
    [InlineData("a 90-minute session", 90)]
    [InlineData("two hours at most", 120)]
    [InlineData("2-3 hours", 180)]
    [InlineData("half a day", 240)]
    [InlineData("half an hour", 30)]
    [InlineData("1,5 h", 90)]
    [InlineData("-3 hours", -180)]
    public void Hours_are_found_as_people_write_them(string text, int minutes)
    {
        Assert.Equal(Math.Max(minutes, 0), LetterHours.Minutes(text));
    }

    [Fact]
    public void No_hours_are_found_where_none_are_named() =>
        Assert.Null(LetterHours.Minutes("Room 3, on the 4th, for 12 schools."));

    [Theory]
    [InlineData("by March 30", "2026-03-30")]
    [InlineData("We met on March 12. It is due April 2nd.", "2026-04-02")]
    [InlineData("no later than 4/7/2026", "2026-04-07")]
    [InlineData("needed by Friday", "2026-03-20")]
    [InlineData("by 30 March 2026", "2026-03-30")]
    [InlineData("by the end of the month", "2026-03-31")]
    [InlineData("tomorrow", "2026-03-20")]
    [InlineData("by January 15", "2027-01-15")]
    [InlineData("due 2026-05-01, discussed 2026-04-01", "2026-05-01")]
    public void The_day_by_which_is_found(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), LetterDates.Due(text, Today));

    [Theory]
    [InlineData("Please fill in the attached form", DemandKind.Template)]
    [InlineData("A personnel hearing on Tuesday", DemandKind.Hearing)]
    [InlineData("prepare slides for the cabinet", DemandKind.Presentation)]
    [InlineData("attend the meeting", DemandKind.Meeting)]
    [InlineData("review of the improvement plan draft", DemandKind.PlanReview)]
    [InlineData("training on the new kit", DemandKind.Training)]
    [InlineData("the numbers of your schools", DemandKind.FiguresToPull)]
    [InlineData("write a page", DemandKind.Report)]
    public void What_is_asked_for_is_told_from_its_words(string text, object kind) =>
        Assert.Equal(kind, LetterWords.Kind("", text));

    [Theory]
    [InlineData("Every principal must attend", AskedOf.Principals)]
    [InlineData("ILDs and their principals, all principals", AskedOf.Both)]
    [InlineData("Please send me the list", AskedOf.Ilds)]
    [InlineData("It is the principal reason", AskedOf.Ilds)]
    public void Of_whom_it_is_asked_is_told_from_its_words(string text, object of) =>
        Assert.Equal(of, LetterWords.Of(text, ""));
}
