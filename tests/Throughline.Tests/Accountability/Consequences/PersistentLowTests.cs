using Throughline.Accountability.Consequences;
using Xunit;

namespace Throughline.Tests.Accountability.Consequences;

public sealed class PersistentLowTests
{
    [Theory]
    [InlineData(true, 1, 4, 0, 4, 1, 3)]
    // Half is not fewer than half.
    [InlineData(false, 2, 4, 0, 4, 0, 4)]
    // A year of two targets says nothing, and breaks the row.
    [InlineData(false, 0, 4, 0, 2, 0, 4)]
    [InlineData(false, 0, 4, 0, 4, 3, 4)]
    public void Three_years_running_of_fewer_than_half_of_three_or_more(
        bool holds,
        int met1,
        int of1,
        int met2,
        int of2,
        int met3,
        int of3
    )
    {
        YearMet[] years = [new(2023, met1, of1), new(2024, met2, of2), new(2025, met3, of3)];
        Assert.Equal(holds, PersistentLow.Holds(years, 2025));
        Assert.False(PersistentLow.Holds(years, 2026));
        Assert.Equal(
            $"{met1} of {of1} in 2022-23, {met2} of {of2} in 2023-24, {met3} of {of3} in 2024-25",
            PersistentLow.Facts(years.Reverse(), 2025)
        );
    }

    [Fact]
    public void One_missed_target_or_one_low_year_labels_nobody()
    {
        for (var of = 1; of <= 12; of++)
        {
            Assert.False(PersistentLow.Holds([new(2025, of - 1, of)], 2025));
            Assert.False(PersistentLow.Holds([new(2023, of, of), new(2024, of, of), new(2025, 0, of)], 2025));
            Assert.False(PersistentLow.Holds([new(2024, 0, of), new(2025, 0, of)], 2025));
        }
    }
}
