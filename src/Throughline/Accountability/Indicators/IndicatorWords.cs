namespace Throughline.Accountability.Indicators;

/// <summary>Which way is better.</summary>
internal enum Direction
{
    Up,
    Down,
}

/// <summary>In what an indicator is counted. Percent are kept as 63.3, not as 0.633.</summary>
internal enum Scale
{
    Percent,
    Points,
}

/// <summary>The side of a school's work that it looks at.</summary>
internal enum Perspective
{
    Learning,
    StudentsAndFamilies,
    LeadershipAndTalent,
    Operations,
}

/// <summary>How often a new figure comes.</summary>
internal enum Frequency
{
    Yearly,
    EachTerm,
    Monthly,
}

/// <summary>These choices in words.</summary>
internal static class IndicatorWords
{
    public static string Words(this Direction direction) => direction == Direction.Up ? "More is better" : "Less is better";

    public static string Words(this Scale scale) => scale == Scale.Percent ? "Percent" : "Points";

    public static string Words(this Frequency frequency) =>
        frequency switch
        {
            Frequency.Yearly => "Every year",
            Frequency.EachTerm => "Every term",
            _ => "Every month",
        };

    public static string Words(this Perspective perspective) =>
        perspective switch
        {
            Perspective.Learning => "Learning",
            Perspective.StudentsAndFamilies => "Students and families",
            Perspective.LeadershipAndTalent => "Leadership and talent",
            _ => "Operations",
        };
}
