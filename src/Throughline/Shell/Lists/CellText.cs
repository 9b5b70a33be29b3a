using System.Globalization;
using NodaTime;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Text;

namespace Throughline.Shell.Lists;

/// <summary>A cell's value in words, and which of two comes first.</summary>
internal static class CellText
{
    /// <summary>By number, day or alphabet, without regard to case and accents.</summary>
    public static IComparer<object?> Order { get; } = Comparer<object?>.Create(Compare);

    /// <summary>The words in a cell, where room is short: as <see cref="Of"/>, but for days.</summary>
    public static string Cell(object? value) =>
        value switch
        {
            LocalDate day => Dates.BriefWithYear(day),
            DateOnly day => Dates.BriefWithYear(LocalDate.FromDateOnly(day)),
            LocalDateTime moment => $"{Dates.BriefWithYear(moment.Date)}, {Dates.Clock(moment.TimeOfDay)}",
            _ => Of(value),
        };

    /// <summary>The words that one searches and chooses by; nothing for null.</summary>
    public static string Of(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool yes => yes ? "Yes" : "No",
            int or long => Counts.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            decimal or double => Convert
                .ToDecimal(value, CultureInfo.InvariantCulture)
                .ToString("#,0.##", CultureInfo.InvariantCulture),
            LocalDate day => Dates.WithYear(day),
            DateOnly day => Dates.WithYear(LocalDate.FromDateOnly(day)),
            LocalDateTime moment => $"{Dates.WithYear(moment.Date)}, {Dates.Clock(moment.TimeOfDay)}",
            _ => value.ToString() ?? "",
        };

    /// <summary>The value as a file has it: days as days of a calendar, numbers as numbers, all else as words.</summary>
    public static object? Exported(object? value) =>
        value switch
        {
            null or int or long or decimal or double => value,
            LocalDate day => day.ToDateTimeUnspecified(),
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            LocalDateTime moment => moment.ToDateTimeUnspecified(),
            _ => Of(value),
        };

    public static bool IsNumber(object? value) => value is int or long or decimal or double;

    /// <summary>How an order of such values is said.</summary>
    public static string OrderWords(object? sample, bool isDown) =>
        (sample, isDown) switch
        {
            (int or long or decimal or double, false) => "lowest first",
            (int or long or decimal or double, true) => "highest first",
            (LocalDate or DateOnly or LocalDateTime, false) => "earliest first",
            (LocalDate or DateOnly or LocalDateTime, true) => "latest first",
            (_, false) => "A to Z",
            (_, true) => "Z to A",
        };

    private static int Compare(object? one, object? other) =>
        (one, other) switch
        {
            (string left, string right) => string.CompareOrdinal(Folding.Fold(left), Folding.Fold(right)),
            (IComparable left, not null) when left.GetType() == other.GetType() => left.CompareTo(other),
            _ => string.CompareOrdinal(Of(one), Of(other)),
        };
}
