namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>One value or target as a file gives it, before it is known whether the district has such a school.</summary>
/// <param name="Sheet">Where it stands.</param>
/// <param name="Row">Its row or line.</param>
/// <param name="Header">Its column.</param>
/// <param name="School">The school.</param>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Year">The school year, by the year in which it ends.</param>
/// <param name="IsTarget">Whether it is a target and not a result.</param>
/// <param name="Value">In the indicator's scale; null where <paramref name="Missing"/> says why not.</param>
/// <param name="Missing">Why there is none.</param>
/// <param name="Students">Of how many students; null where it is not said.</param>
internal readonly record struct Figure(
    string Sheet,
    int Row,
    string Header,
    SchoolName School,
    string Indicator,
    int Year,
    bool IsTarget,
    decimal? Value,
    Missing? Missing,
    int? Students
);

/// <summary>A school as a row calls it.</summary>
/// <param name="Code">Its code as text; empty where the file has none.</param>
/// <param name="Name">Its name; empty where the file has none.</param>
internal readonly record struct SchoolName(string Code, string Name);
