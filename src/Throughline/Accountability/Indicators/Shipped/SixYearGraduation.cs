namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>Graduation within six years.</summary>
internal static class SixYearGraduation
{
    public static IndicatorFacts Facts { get; } =
        new("graduation-6", "Graduation, 6 years")
        {
            Definition = "How many students finish high school within six years.",
            Formula = "Students of the entering cohort with a regular diploma after six years ÷ cohort, in percent.",
            Source = "The state's cohort file",
            Aliases = ["Graduation rate, 6 year", "Graduation rate, 6-year", "6-year graduation rate"],
        };
}
