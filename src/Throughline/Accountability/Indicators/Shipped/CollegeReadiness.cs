namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>Readiness for college.</summary>
internal static class CollegeReadiness
{
    public static IndicatorFacts Facts { get; } =
        new("college-readiness", "College readiness")
        {
            Definition = "How many students leave ready for college without remedial courses.",
            Formula = "Students of the cohort who meet the readiness standard ÷ cohort, in percent.",
            Source = "The state's cohort file and the college system's standard",
            Aliases =
            [
                "College readiness",
                "College readiness index",
                "Four-year college readiness index",
                "4-year college readiness index",
                "Four-year non-remediation index",
            ],
        };
}
