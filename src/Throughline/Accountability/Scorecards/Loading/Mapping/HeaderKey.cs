using System.Text.RegularExpressions;
using Throughline.TimeAccounting.Text;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>What stays of a column's header from year to year: its words in no order, without years, marks and ways of writing the same.</summary>
internal static partial class HeaderKey
{
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["percentage"] = "percent",
        ["pct"] = "percent",
        ["first"] = "1st",
        ["second"] = "2nd",
        ["third"] = "3rd",
        ["four"] = "4",
        ["six"] = "6",
        ["years"] = "year",
        ["months"] = "month",
        ["students"] = "student",
        ["rates"] = "rate",
    };

    /// <summary>The key; two headers with one key are the same column.</summary>
    public static string Of(string header) => string.Join(' ', Words(header));

    /// <summary>The share of words that two headers have in common, 0 to 1.</summary>
    public static double Likeness(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var common = first.Intersect(second, StringComparer.Ordinal).Count();
        return common == 0 ? 0 : (double)common / (first.Count + second.Count - common);
    }

    /// <summary>The school year that a header names, by the year in which it ends; null where it names none.</summary>
    public static int? YearIn(string header) =>
        Years().Match(header) is { Success: true } found ? SchoolYear.Parse(found.Value.Replace('_', '-')) : null;

    private static SortedSet<string> Words(string header) =>
        new(
            NoWord()
                .Split(Folding.Fold(Years().Replace(header, " ")).Replace("%", " percent ", StringComparison.Ordinal))
                .Where(word => word.Length > 0 && word is not ("for" or "of" or "the" or "in"))
                .Select(word => Same.GetValueOrDefault(word, word)),
            StringComparer.Ordinal
        );

    [GeneratedRegex(
        @"(?<!\d)(?:19|20)\d\d(?:[-_/ ](?:20)?\d\d|20\d\d)?(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    internal static partial Regex Years();

    [GeneratedRegex(@"[^\p{L}\p{Nd}+#]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NoWord();
}
