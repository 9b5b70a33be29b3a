using System.Globalization;

namespace Throughline.Shell.Wording;

/// <summary>Numbers in sentences.</summary>
public static class Counts
{
    private static readonly string[] Small =
    [
        "no",
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

    /// <summary>"1,373".</summary>
    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"1 entry", "3 entries".</summary>
    public static string Of(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>"no" to "ten" in words, above in digits; for titles, which begin with <see cref="Capital"/>.</summary>
    public static string InWords(long count) => count is >= 0 and <= 10 ? Small[count] : Number(count);

    /// <summary>The same sentence with a capital first letter.</summary>
    public static string Capital(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    /// <summary>A share as whole percent, "73%"; never 0% for something, nor 100% for less than all; "–" of nothing.</summary>
    public static string Percent(double part, double whole) => whole <= 0 ? "–" : $"{WholePercent(part, whole)}%";

    /// <summary>The number in <see cref="Percent"/>; 0 of nothing.</summary>
    public static int WholePercent(double part, double whole)
    {
        if (whole <= 0)
        {
            return 0;
        }
        var rounded = (int)Math.Round(100 * part / whole, MidpointRounding.AwayFromZero);
        return (rounded, part) switch
        {
            (0, > 0) => 1,
            (100, _) when part < whole => 99,
            _ => rounded,
        };
    }
}
