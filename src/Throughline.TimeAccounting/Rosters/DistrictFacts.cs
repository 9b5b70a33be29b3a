namespace Throughline.TimeAccounting.Rosters;

/// <summary>The district's own row.</summary>
/// <param name="Name">Its name, as printed on pages.</param>
/// <param name="Zone">IANA name of its time zone; every day in every figure is a day there.</param>
/// <param name="EmailDomains">Domains of its mail; an unmatched address there is unknown, any other is outside.</param>
/// <param name="ContractHours">Hours of a contract week, more than 0 and at most 168; 40 unless stated.</param>
/// <param name="WorkdayStart">Start of the working day; 08:00 unless stated.</param>
/// <param name="WorkdayEnd">End of the working day; 16:00 unless stated.</param>
/// <param name="SchoolYearStart">First day of a school year; only month and day recur. Null when not stated.</param>
public sealed record DistrictFacts(
    string Name,
    string Zone,
    IReadOnlyList<string> EmailDomains,
    decimal ContractHours,
    TimeOnly WorkdayStart,
    TimeOnly WorkdayEnd,
    DateOnly? SchoolYearStart
)
{
    /// <summary>Contract hours of a week where the district does not say.</summary>
    public const decimal DefaultContractHours = 40;

    /// <summary>Start of the working day where the district does not say.</summary>
    public static readonly TimeOnly DefaultWorkdayStart = new(8, 0);

    /// <summary>End of the working day where the district does not say.</summary>
    public static readonly TimeOnly DefaultWorkdayEnd = new(16, 0);
}
