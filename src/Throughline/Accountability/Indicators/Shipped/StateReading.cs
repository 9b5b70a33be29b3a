namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>Reading on the state's test.</summary>
internal static class StateReading
{
    public static IndicatorFacts Facts { get; } =
        new("state-reading", "Reading")
        {
            Definition = "How many students read at or above the state's standard.",
            Formula = "Students at or above proficient ÷ students tested, all grades tested, in percent.",
            Source = "The state's yearly test of reading or English",
            Aliases =
            [
                "Reading",
                "ELA",
                "English",
                "Reading proficient",
                "ELA proficient",
                "Percent proficient reading",
                "Reading proficiency",
            ],
        };
}
