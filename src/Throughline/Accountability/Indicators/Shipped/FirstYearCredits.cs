namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>Credits after the first year of high school.</summary>
internal static class FirstYearCredits
{
    public static IndicatorFacts Facts { get; } =
        new("credits-year-1", "On track after year 1")
        {
            Definition = "How many students have earned enough credits after the first year of high school.",
            Formula = "First-year students with 10 credits or more ÷ first-year students, in percent.",
            Source = "The student information system; totals by school only",
            Aliases =
            [
                "Percentage earning 10+ credits in first year",
                "10+ credits in 1st year",
                "10+ credits in 1st year - all students",
                "On track after year 1",
                "Ninth grade on track",
            ],
        };
}
