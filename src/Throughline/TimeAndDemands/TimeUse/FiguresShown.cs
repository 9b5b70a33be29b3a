namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>Every figure on this module's pages by the name under which <c>docs/figures.md</c> explains it.</summary>
internal static class FiguresShown
{
    /// <summary>The name in the document, and the words by which the page shows it.</summary>
    public static IReadOnlyList<(string Name, string Shown)> All { get; } =
    [
        ("Shares of the cohort’s time", "Shares of the cohort’s time"),
        ("Time of the cohort by group", "Time of all ILDs together by group"),
        ("Protected time kept", "Protected time kept"),
        ("Protected time taken, by cause", "Protected time taken, by cause"),
        ("Will land on protected time", "Will land on protected time"),
        ("Free for all", "is free for all"),
        ("Displaced visits, by cause", "Displaced visits, by cause"),
        ("Minutes that Throughline takes", "Minutes that Throughline takes"),
        ("Meetings to have a say", "Meetings to have a say"),
        ("Hours a week", "A week"),
        ("Landed on it", "Landed on it"),
        ("Overrides", "Overrides"),
        ("Displaced visits", "Displaced visits by cause and unit"),
        ("Made up", "Made up"),
        ("Owed", "Owed"),
        ("By month", "By month"),
        ("Positions and cost", "Positions and cost"),
        ("Hours with principals", "With principals"),
        ("On instructional leadership", "On instructional leadership"),
        ("For each principal", "For each principal"),
        ("Returned to ILDs", "Returned to ILDs"),
    ];
}
