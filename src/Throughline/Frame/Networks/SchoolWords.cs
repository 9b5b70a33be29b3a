namespace Throughline.Frame.Networks;

/// <summary>What a form says of a school: its name, its level, and what calendars call it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level">Elementary, middle, high or what the district says; may be empty.</param>
/// <param name="Aliases">Other names, one on each line or with semicolons between them.</param>
internal sealed record SchoolWords(string? Name, string? Level, string? Aliases)
{
    private const int Longest = 200;

    /// <summary>The name without spaces around it.</summary>
    public string CleanName => Name?.Trim() ?? "";

    /// <summary>The level likewise.</summary>
    public string CleanLevel => Level?.Trim() ?? "";

    /// <summary>The other names, none twice.</summary>
    public List<string> CleanAliases =>
        [
            .. (Aliases ?? "")
                .Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(alias => alias != CleanName)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What is too long or too short in them; null when nothing is.</summary>
    public string? Fault =>
        CleanLevel.Length > Longest || CleanAliases.Exists(alias => alias.Length is < 2 or > Longest)
            ? $"Other names have 2 to {Longest} letters: shorter ones would be found in every title."
            : null;

    /// <summary>As a school has them.</summary>
    public static SchoolWords Of(School school) => new(school.Name, school.Level, string.Join('\n', school.Aliases));

    /// <summary>In one line, for what it was and what it becomes.</summary>
    public string InWords =>
        string.Join(", ", new[] { CleanName, CleanLevel }.Concat(CleanAliases).Where(part => part.Length > 0));

    /// <summary>Gives them to the school.</summary>
    public void GiveTo(School school) => (school.Name, school.Level, school.Aliases) = (CleanName, CleanLevel, CleanAliases);
}
