using Throughline.Accountability.Indicators.Shipped;

namespace Throughline.Accountability.Indicators;

/// <summary>The indicators that are shipped. A new one is a file in <c>Shipped</c> and a line here; imports and pages read this list.</summary>
internal static class AllIndicators
{
    public static IReadOnlyList<IndicatorFacts> Shipped { get; } =
    [
        StateReading.Facts,
        StateMath.Facts,
        DistrictMath.Facts,
        Attendance.Facts,
        ChronicAbsence.Facts,
        FourYearGraduation.Facts,
        SixYearGraduation.Facts,
        FirstYearCredits.Facts,
        CollegeReadiness.Facts,
        TeacherAttendance.Facts,
    ];

    /// <summary>The one with that key; null when none is shipped.</summary>
    public static IndicatorFacts? Find(string key) => Shipped.FirstOrDefault(one => one.Key == key);
}
