namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>Mathematics on the district's own assessment.</summary>
internal static class DistrictMath
{
    public static IndicatorFacts Facts { get; } =
        new("district-math", "District math")
        {
            Definition = "How many students reach the district's own standard in mathematics.",
            Formula = "Students at standard ÷ students assessed in the last window of the year, in percent.",
            Source = "The district's assessment of mathematics",
            Aliases = ["District math", "District math assessment", "Interim math"],
            Frequency = Frequency.EachTerm,
        };
}
