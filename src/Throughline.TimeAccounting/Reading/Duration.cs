namespace Throughline.TimeAccounting.Reading;

/// <summary>A DURATION value: whole days on the calendar, and seconds of elapsed time (RFC 5545, 3.3.6).</summary>
/// <param name="Days">Nominal days; negative when the whole is.</param>
/// <param name="Seconds">Exact seconds; negative when the whole is.</param>
internal readonly record struct Duration(long Days, long Seconds)
{
    private const long Most = 10_000_000_000;

    /// <summary>Reads <c>PT1H30M</c>, <c>P1DT2H</c>, <c>P2W</c> and their signed forms; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Duration duration)
    {
        duration = default;
        var sign = 1;
        if (text.Length > 0 && text[0] is (byte)'+' or (byte)'-')
        {
            sign = text[0] == '-' ? -1 : 1;
            text = text[1..];
        }
        if (text.Length < 3 || text[0] is not ((byte)'P' or (byte)'p'))
        {
            return false;
        }
        long days = 0;
        long seconds = 0;
        long number = -1;
        var inTime = false;
        foreach (var letter in text[1..])
        {
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                number = Math.Max(number, 0) * 10 + (letter - '0');
                if (number > Most)
                {
                    return false;
                }
                continue;
            }
            if (letter is (byte)'T' or (byte)'t' && !inTime && number < 0)
            {
                inTime = true;
                continue;
            }
            if (number < 0 || !TryAdd((char)(letter | 0x20), inTime, number, ref days, ref seconds))
            {
                return false;
            }
            number = -1;
        }
        duration = new Duration(sign * days, sign * seconds);
        return number < 0;
    }

    private static bool TryAdd(char unit, bool inTime, long number, ref long days, ref long seconds)
    {
        switch (unit, inTime)
        {
            case ('w', false):
                days += number * 7;
                return true;
            case ('d', false):
                days += number;
                return true;
            case ('h', true):
                seconds += number * 3600;
                return true;
            case ('m', true):
                seconds += number * 60;
                return true;
            case ('s', true):
                seconds += number;
                return true;
            default:
                return false;
        }
    }
}
