using System.Text.RegularExpressions;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>What a header says of its column by its wording: "Meeting Target For 2017 - Graduation" are targets of graduation.</summary>
internal static partial class HeaderParts
{
    private static readonly HashSet<string> School = Keys(
        "DBN",
        "School id",
        "School code",
        "School number",
        "SchoolID",
        "school_id",
        "schoolcode",
        "CDS",
        "CDS code",
        "NCESSCH",
        "NCES id",
        "NCES school id",
        "BEDS code",
        "Site id",
        "Site code",
        "State school id",
        "School key",
        "Roster key"
    );

    private static readonly HashSet<string> SchoolName = Keys(
        "School name",
        "Schoolname",
        "School",
        "Name of school",
        "Site",
        "Site name",
        "Name"
    );

    private static readonly HashSet<string> Year = Keys(
        "Year",
        "School year",
        "Schoolyear",
        "Reporting year",
        "ReportingYear",
        "Academic year",
        "Cohort",
        "SY",
        "Year ending"
    );

    private static readonly HashSet<string> Indicator = Keys(
        "Indicator",
        "Measure",
        "Metric",
        "Indicator name",
        "Indicator id"
    );
    private static readonly HashSet<string> Value = Keys("Value", "Result", "Score", "Figure", "Rate", "Metric value");
    private static readonly HashSet<string> Target = Keys("Target", "Goal", "Target value");
    private static readonly HashSet<string> Students = Keys(
        "N",
        "Count",
        "N count",
        "Students",
        "Number of students",
        "Students tested",
        "Denominator"
    );

    // Whoever keeps a list of students or of people has another file in hand than this one.
    private static readonly HashSet<string> OfPersons = Keys(
        "Student id",
        "StudentID",
        "Student number",
        "Student name",
        "SSID",
        "SASID",
        "Pupil id",
        "Pupil name",
        "First name",
        "Last name",
        "Date of birth",
        "DOB",
        "Birthdate",
        "Birth date",
        "Social security number",
        "SSN",
        "Guardian",
        "Parent name"
    );

    /// <summary>Whether a column of that name is about single students or families.</summary>
    public static bool IsOfPersons(string header) => OfPersons.Contains(HeaderKey.Of(header));

    /// <summary>The role that a header has by its own name, in any table.</summary>
    public static ColumnRole? RoleOf(string header)
    {
        var key = HeaderKey.Of(header);
        return School.Contains(key) ? ColumnRole.School
            : SchoolName.Contains(key) ? ColumnRole.SchoolName
            : Year.Contains(key) ? ColumnRole.Year
            : null;
    }

    /// <summary>The role in a table in which each row is about one indicator.</summary>
    public static ColumnRole? RoleInLongTable(string header)
    {
        var key = HeaderKey.Of(header);
        return Indicator.Contains(key) ? ColumnRole.Indicator
            : Value.Contains(key) ? ColumnRole.Value
            : Target.Contains(key) ? ColumnRole.Target
            : Students.Contains(key) ? ColumnRole.Students
            : null;
    }

    /// <summary>Role and indicator of a header that says both; null of any other.</summary>
    public static (ColumnRole Role, string Of)? Split(string header) =>
        Figures().Match(header) is { Success: true } value ? (ColumnRole.Value, value.Groups["of"].Value.Trim())
        : Targets().Match(header) is { Success: true } target ? (ColumnRole.Target, target.Groups["of"].Value.Trim())
        : Numbers().Match(header) is { Success: true } count ? (ColumnRole.Students, count.Groups["of"].Value.Trim())
        : TargetsAfter().Match(header) is { Success: true } after ? (ColumnRole.Target, after.Groups["of"].Value.Trim())
        : NumbersAfter().Match(header) is { Success: true } number ? (ColumnRole.Students, number.Groups["of"].Value.Trim())
        : null;

    /// <summary>Whether targets are for the year after the file's: those that are set beside results, and name no year.</summary>
    public static bool IsForNextYear(string header) => Next().IsMatch(header) && HeaderKey.YearIn(header) is null;

    /// <summary>Whether a column counts something rather than rating the school.</summary>
    public static bool IsCount(string header) => Counts().IsMatch(header.Replace('_', ' '));

    /// <summary>Whether a name says that its figures are percent.</summary>
    public static bool IsPercent(string name) => Percents().IsMatch(name.Replace('_', ' '));

    private static HashSet<string> Keys(params string[] headers) => [.. headers.Select(HeaderKey.Of)];

    [GeneratedRegex(
        @"^\s*(?:metric value|value|result)\s*[-–:]\s*(?<of>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^\s*(?:meeting |meets )?target(?: minimum| range)?(?: for (?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?)?\s*[-–:]\s*(?<of>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Targets();

    [GeneratedRegex(
        @"^\s*(?:n count|number of students|n)\s*[-–:]\s*(?<of>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^\s*(?<of>.+?)[\s,_-]+(?:target|goal)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex TargetsAfter();

    [GeneratedRegex(
        @"^\s*(?<of>.+?)[\s,_-]+(?:n|students tested|n count)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex NumbersAfter();

    [GeneratedRegex(
        @"%|\bpercent|\brate\b|\bpct\b|\bshare\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Percents();

    [GeneratedRegex(
        @"target (?:minimum|range)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Next();

    [GeneratedRegex(
        @"#|\bnumber\b|\bnum\b|\btotal\b|\benrol|\bcount\b|- n$|^(?:pre|grade|k$)|\bn$|takers",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Counts();
}
