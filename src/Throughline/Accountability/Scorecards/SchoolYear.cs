using System.Globalization;

namespace Throughline.Accountability.Scorecards;

/// <summary>School years as files write them, kept by the year in which they end.</summary>
internal static class SchoolYear
{
    private const int First = 1990;
    private const int Last = 2100;

    /// <summary>2017 of <c>2017</c>, <c>2016-17</c>, <c>2016/2017</c>, <c>20162017</c>; null of anything else.</summary>
    public static int? Parse(string text)
    {
        var digits = text.Trim();
        if (digits.Length == 4 && Number(digits) is { } single)
        {
            return In(single);
        }
        if (digits.Length == 8 && Number(digits[..4]) is { } began && Number(digits[4..]) == began + 1)
        {
            return In(began + 1);
        }
        var parts = digits.Split('-', '/', '–', '_', ' ');
        if (parts.Length != 2 || parts[0].Length != 4 || Number(parts[0]) is not { } from || Number(parts[1]) is not { } to)
        {
            return null;
        }
        var ends = parts[1].Length == 2 ? from / 100 * 100 + to + (to < from % 100 ? 100 : 0) : to;
        return ends == from + 1 ? In(ends) : null;
    }

    /// <summary>"2016-17".</summary>
    public static string Words(int year) => string.Create(CultureInfo.InvariantCulture, $"{year - 1}-{year % 100:00}");

    private static int? In(int year) => year is >= First and <= Last ? year : null;

    private static int? Number(string text) =>
        text.All(char.IsAsciiDigit) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
