using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>Finds how long a letter says that something takes of each person.</summary>
internal static partial class LetterHours
{
    private static readonly string[] Numbers =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    /// <summary>Minutes of each; null when the letter names no length. Of "2 to 3 hours" the longer counts.</summary>
    public static int? Minutes(string text)
    {
        if (Counted().Match(text) is { Success: true } counted)
        {
            var number = counted.Groups["to"].Success ? counted.Groups["to"].Value : counted.Groups["n"].Value;
            var value = double.TryParse(number.Replace(',', '.'), CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : Array.IndexOf(Numbers, number.ToLowerInvariant());
            var isHours = counted.Groups["unit"].Value.StartsWith('h') || counted.Groups["unit"].Value.StartsWith('H');
            return (int)Math.Round(Math.Clamp(value * (isHours ? 60 : 1), 0, 100_000));
        }
        var worded = Worded().Match(text);
        return !worded.Success ? null
            : worded.Value.Contains("day", StringComparison.OrdinalIgnoreCase)
                ? (worded.Value.StartsWith("half", StringComparison.OrdinalIgnoreCase) ? 240 : 480)
            : worded.Value.Contains("half", StringComparison.OrdinalIgnoreCase) ? 30
            : 60;
    }

    [GeneratedRegex(
        @"(?<n>-?\d{1,5}(?:[.,]\d{1,2})?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))(?:\s*(?:-|–|to)\s*(?<to>\d{1,5}(?:[.,]\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten))?[ \-]*(?<unit>hours?|hrs?|h|minutes?|mins?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"\b(?:half an hour|an hour|half[ \-](?:a )?day|(?:full|whole|all)[ \-]day)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Worded();
}
