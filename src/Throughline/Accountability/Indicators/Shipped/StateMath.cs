namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>Mathematics on the state's test.</summary>
internal static class StateMath
{
    public static IndicatorFacts Facts { get; } =
        new("state-math", "Math")
        {
            Definition = "How many students reach the state's standard in mathematics.",
            Formula = "Students at or above proficient ÷ students tested, all grades tested, in percent.",
            Source = "The state's yearly test of mathematics",
            Aliases = ["Math", "Mathematics", "Math proficient", "Percent proficient math", "Math proficiency", "Level 3+4 %"],
        };
}
