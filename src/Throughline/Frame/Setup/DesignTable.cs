using Throughline.Frame.Designs;

namespace Throughline.Frame.Setup;

/// <summary>The choices that a design makes, as the study tells them of three districts.</summary>
internal static class DesignTable
{
    /// <summary>Where the three are described.</summary>
    public const string Source =
        "Honig, Copland, Rainey, Lorton and Newton, 2010, on supports for instructional leadership directors";

    public static IReadOnlyList<DesignRow> Rows { get; } =
    [
        new("ild", "An ILD is called", design => design.IldTitle),
        new(
            "meetings",
            "ILDs meet",
            design =>
                Joined(design.Meetings.Select(meeting => $"{meeting.Name}: {Words(meeting.Rhythm)}, led by {meeting.LedBy}"))
        ),
        new("protected", "Protected time", design => design.ProtectedTime.InWords),
        new("commitment", "Commitment", design => design.Commitment?.InWords ?? "None"),
        new("team", "ILD’s team", design => design.Team.InWords),
        new("evaluator", "Evaluates principals", design => design.PrincipalEvaluator.Title),
        new("accountability", "Accountability", design => design.Accountability),
        new("issues", "Issues that an ILD cannot solve", design => design.StuckIssues),
        new("strain", "Known strain", design => design.KnownStrain),
    ];

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } words ? words : "–";

    private static string Words(string rhythm) => rhythm.Replace('-', ' ');
}

/// <summary>One choice.</summary>
/// <param name="Key">Its stored name.</param>
/// <param name="What">What it sets.</param>
/// <param name="Of">What a design says of it.</param>
internal sealed record DesignRow(string Key, string What, Func<DistrictDesign, string> Of);
