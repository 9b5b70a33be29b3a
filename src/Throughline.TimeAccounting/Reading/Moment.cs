using System.Buffers.Text;

namespace Throughline.TimeAccounting.Reading;

/// <summary>A DATE or DATE-TIME as it is written, before its zone is known.</summary>
/// <param name="Local">Seconds from 1970-01-01 on the clock of its own zone; for a date, its midnight.</param>
/// <param name="IsDate">True for a DATE.</param>
/// <param name="IsUtc">True when it is written with Z.</param>
internal readonly record struct Moment(long Local, bool IsDate, bool IsUtc)
{
    /// <summary>Seconds of a day.</summary>
    public const int Day = 86_400;

    /// <summary>Reads <c>20260907</c>, <c>20260907T130000</c> or <c>20260907T130000Z</c>; false for anything else, 30 February too.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Moment moment)
    {
        moment = default;
        if (text.Length is not (8 or 15 or 16) || !TryDate(text[..8], out var days))
        {
            return false;
        }
        if (text.Length == 8)
        {
            moment = new Moment(days * Day, true, false);
            return true;
        }
        if (text[8] is not ((byte)'T' or (byte)'t') || (text.Length == 16 && text[15] is not ((byte)'Z' or (byte)'z')))
        {
            return false;
        }
        if (
            !TryTwo(text, 9, 23, out var hour)
            || !TryTwo(text, 11, 59, out var minute)
            || !TryTwo(text, 13, 60, out var second)
        )
        {
            return false;
        }
        // RFC 5545, 3.3.12: a program that knows no leap seconds takes 60 for 59.
        moment = new Moment(days * Day + hour * 3600 + minute * 60 + Math.Min(second, 59), false, text.Length == 16);
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out long days)
    {
        days = 0;
        if (!Utf8Parser.TryParse(text, out uint digits, out var used) || used != 8 || text[0] is < (byte)'0' or > (byte)'9')
        {
            return false;
        }
        var (year, month, day) = ((int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        days = Days.Of(year, month, day);
        return true;
    }

    private static bool TryTwo(ReadOnlySpan<byte> text, int at, int max, out int value)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        value = tens * 10 + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 && value <= max;
    }
}
