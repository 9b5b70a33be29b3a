namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>How much of the year students are there.</summary>
internal static class Attendance
{
    public static IndicatorFacts Facts { get; } =
        new("attendance", "Attendance")
        {
            Definition = "How much of the school year students are there.",
            Formula = "Days attended ÷ days enrolled, all students, in percent.",
            Source = "The student information system; totals by school only",
            Aliases =
            [
                "Attendance",
                "Attendance rate",
                "Student attendance rate",
                "Student attendance",
                "Average daily attendance",
            ],
            Perspective = Perspective.StudentsAndFamilies,
            Frequency = Frequency.Monthly,
        };
}
