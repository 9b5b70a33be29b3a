namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>What a column is taken for.</summary>
internal enum ColumnRole
{
    /// <summary>Left aside.</summary>
    Ignore,

    /// <summary>The school's code, as text: leading zeros count.</summary>
    School,

    /// <summary>The school's name; finds it where there is no code.</summary>
    SchoolName,

    /// <summary>The school year of the row.</summary>
    Year,

    /// <summary>Only rows with one value in it are taken, such as "All Students".</summary>
    Only,

    /// <summary>The indicator of the row, where each row is about one.</summary>
    Indicator,

    /// <summary>Figures.</summary>
    Value,

    /// <summary>Of how many students the figures are.</summary>
    Students,

    /// <summary>Targets.</summary>
    Target,
}

/// <summary>How it was found out what a column is: what a person should look at twice.</summary>
internal enum Certainty
{
    /// <summary>Said by whoever maps.</summary>
    Said,

    /// <summary>Mapped so before.</summary>
    Remembered,

    /// <summary>Its name is known.</summary>
    Known,

    /// <summary>Taken for it by its name and content; new to the district.</summary>
    Guessed,
}

/// <summary>Roles in words.</summary>
internal static class RoleWords
{
    public static string Words(this ColumnRole role) =>
        role switch
        {
            ColumnRole.School => "School code",
            ColumnRole.SchoolName => "School name",
            ColumnRole.Year => "School year",
            ColumnRole.Only => "Only rows with",
            ColumnRole.Indicator => "Name of the indicator",
            ColumnRole.Value => "Figures of",
            ColumnRole.Students => "Number of students of",
            ColumnRole.Target => "Targets of",
            _ => "Leave out",
        };
}
