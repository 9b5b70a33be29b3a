namespace Throughline.Accountability.Indicators.Shipped;

/// <summary>How many students miss a tenth of the year.</summary>
internal static class ChronicAbsence
{
    public static IndicatorFacts Facts { get; } =
        new("chronic-absence", "Chronic absence")
        {
            Definition = "How many students miss a tenth of the school year or more.",
            Formula =
                "Students absent on 10 % or more of the days enrolled ÷ students enrolled for 10 days or more, in percent.",
            Source = "The student information system; totals by school only",
            Aliases =
            [
                "Chronic absence",
                "Chronic absenteeism",
                "Percent of students chronically absent",
                "Chronically absent",
            ],
            Direction = Direction.Down,
            Perspective = Perspective.StudentsAndFamilies,
        };
}
