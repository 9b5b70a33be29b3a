namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>How much of the year teachers are there.</summary>
internal static class TeacherAttendance
{
    public static IndicatorFacts Facts { get; } =
        new("teacher-attendance", "Teacher attendance")
        {
            Definition = "How much of the school year teachers are there.",
            Formula = "Days present ÷ days on duty, all teachers together, leave left out, in percent.",
            Source = "Human resources; totals by school only",
            Aliases = ["Teacher attendance", "Teacher attendance rate"],
            Perspective = Perspective.LeadershipAndTalent,
        };
}
