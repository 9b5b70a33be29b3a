using Throughline.LeadingThrough.Requests;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Requests;

public sealed class UnitPromisesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Friday = Monday.AddDays(4);

    [Fact]
    public void What_is_still_within_its_days_is_neither_kept_nor_broken()
    {
        var promises = new UnitPromises([]);
        var unit = promises
            .Of(
                [
                    Ask(Monday, answered: Monday.AddDays(2)),
                    Ask(Monday, answered: Monday.AddDays(3)),
                    Ask(Monday, answered: null),
                    Ask(Friday.AddDays(-1), answered: null),
                ],
                Friday
            )
            .Single();
        // In time on Wednesday, late on Thursday, over without an answer; the last has until Monday.
        Assert.Equal(("Facilities", 4, 2, 1, 3), unit);
    }

    [Fact]
    public void Weekends_and_holidays_are_no_working_days()
    {
        var due = Friday.AddDays(4);
        Assert.Equal(1, new UnitPromises([]).Of([Ask(Friday, answered: due)], due).Single().Met);
        Assert.Equal(0, new UnitPromises([]).Of([Ask(Friday, answered: due.AddDays(1))], due.AddDays(1)).Single().Met);
        var holiday = Friday.AddDays(3);
        Assert.Equal(1, new UnitPromises([holiday]).Of([Ask(Friday, answered: due.AddDays(1))], due.AddDays(1)).Single().Met);
    }

    [Fact]
    public void What_was_taken_back_and_what_was_not_promised_count_for_nothing()
    {
        Assert.Empty(new UnitPromises([]).Of([Ask(Monday, null, state: RequestState.TakenBack)], Friday));
        Assert.Equal(
            (1, 0),
            new UnitPromises([]).Of([Ask(Monday, Friday, days: 0)], Friday).Single() is var one
                ? (one.Count, one.Promised)
                : default
        );
    }

    private static RequestOutline Ask(DateOnly on, DateOnly? answered, int days = 2, RequestState? state = null) =>
        new(
            1,
            "Heating",
            "Facilities",
            on,
            state ?? (answered is null ? RequestState.Open : RequestState.Answered),
            answered,
            days,
            false
        );
}
