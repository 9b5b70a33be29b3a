using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.Staff;

/// <summary>What formats of staff lists have in common.</summary>
internal static class StaffList
{
    /// <summary>The district of a format that knows no zone, mail domains or hours; the district adds them itself.</summary>
    /// <param name="name">Its name; may be empty.</param>
    /// <param name="schoolYearStart">First day of its latest school year; null when not known.</param>
    public static DistrictFacts District(string name, DateOnly? schoolYearStart) =>
        new(
            name,
            "",
            [],
            DistrictFacts.DefaultContractHours,
            DistrictFacts.DefaultWorkdayStart,
            DistrictFacts.DefaultWorkdayEnd,
            schoolYearStart
        );
}
