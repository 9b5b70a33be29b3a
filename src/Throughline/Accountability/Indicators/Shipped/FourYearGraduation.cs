namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>Graduation within four years.</summary>
internal static class FourYearGraduation
{
    public static IndicatorFacts Facts { get; } =
        new("graduation-4", "Graduation, 4 years")
        {
            Definition = "How many students finish high school within four years.",
            Formula =
                "Students of the entering cohort with a regular diploma after four years ÷ cohort, transfers in and out accounted for, in percent.",
            Source = "The state's cohort file",
            Aliases =
            [
                "Graduation",
                "Graduation rate",
                "Graduation, 4 years",
                "Graduation rate, 4 year",
                "Graduation rate, 4-year",
                "4-year graduation rate",
                "Total Grads - % of cohort",
            ],
        };
}
