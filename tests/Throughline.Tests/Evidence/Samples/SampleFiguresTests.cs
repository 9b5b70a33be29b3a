using Throughline.Evidence.Samples;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Evidence.Samples;

public sealed class SampleFiguresTests
{
    private static readonly (With, Focus) Coaching = (With.Principal, Focus.Instruction);
    private static readonly (With, Focus) Budget = (With.Principal, Focus.Operations);
    private static readonly Dictionary<TimeGroup, double> Whole = new()
    {
        [TimeGroup.WithPrincipals] = 3_000,
        [TimeGroup.CentralMeetings] = 1_000,
    };

    [Fact]
    public void The_calendars_count_is_corrected_by_what_the_sample_shows_each_group_to_be()
    {
        // Of what calendars call coaching, the walk-through says a quarter was about the budget.
        var days = Enumerable.Range(0, 8).Select(at => Day(at % 4 == 0 ? Budget : Coaching)).ToList();
        var figures = new SampleFigures(days, Whole, 3_000, 1, 200);
        Assert.Equal(0.75, figures.Share(TimeGroup.WithPrincipals).Value, 9);
        Assert.Equal(0.75 * 0.75, figures.Corrected(TimeGroup.WithPrincipals).Value, 9);
        Assert.Equal(0.25 * 0.75, figures.Corrected(TimeGroup.PrincipalsOtherMatters).Value, 9);
        // The sample met no central meeting: it stays what the calendars say.
        Assert.Equal(0.25, figures.Corrected(TimeGroup.CentralMeetings).Value, 9);
        Assert.Equal(1, figures.WithPrincipals.Value, 9);
    }

    [Fact]
    public void What_the_walk_through_changed_stands_beside_the_blind_code()
    {
        var days = Enumerable.Range(0, 4).Select(_ => Day(Coaching, Budget)).ToList();
        var figures = new SampleFigures(days, Whole, 3_000, 1, 200);
        Assert.Equal(1, figures.BlindShare(TimeGroup.WithPrincipals).Value, 9);
        Assert.Equal(1, figures.Share(TimeGroup.PrincipalsOtherMatters).Value, 9);
    }

    [Fact]
    public void Where_nothing_is_coded_no_figure_is_invented()
    {
        var figures = new SampleFigures([new CodedDay(1, 45, false, false, [])], Whole, 0, 1, 10);
        Assert.True(figures.IsEmpty);
        Assert.Equal((1, 0, 0), (figures.Drawn, figures.Coded, figures.Ilds));
        Assert.True(double.IsNaN(figures.WithPrincipals.Value));
    }

    [Fact]
    public void A_coder_who_coded_nothing_and_a_day_without_entries_make_no_figure_and_hide_nobody()
    {
        var uncoded = new CodedDay(1, 45, true, false, [new CodedEntry(3600, Coaching, null, null, null)]);
        var figures = new SampleFigures([uncoded], Whole, 0, 1, 10);
        Assert.Equal((true, 0), (figures.IsEmpty, figures.Ilds));
        // Four ILDs had nothing on their day: what the fifth did is not shown as if five stood behind it.
        CodedDay[] days = [Day(Coaching), .. Enumerable.Range(2, 4).Select(ild => new CodedDay(ild, 45, true, false, []))];
        Assert.Equal(1, new SampleFigures(days, Whole, 3_000, 1, 10).Ilds);
    }

    [Fact]
    public void Agreement_is_of_entries_that_two_coded_and_null_where_there_is_none()
    {
        Assert.Null(SampleAgreement.Of([Day(Coaching)], 1));
        var twice = new CodedEntry(3600, Coaching, Coaching, Coaching, null);
        var apart = twice with { Second = Budget };
        var agreement = SampleAgreement.Of(
            [new(1, 45, true, false, [twice, twice, apart]), new(2, 45, true, false, [apart with { Blind = Budget }])],
            1
        )!;
        Assert.Equal((4, 0.75), (agreement.Entries, agreement.Percent));
        Assert.NotNull(agreement.Kappa);
    }

    private static CodedDay Day((With, Focus) blind, (With, Focus)? walked = null) =>
        new(1, 40, true, walked is not null, [new CodedEntry(3600, Coaching, blind, null, walked)]);
}
