using System.Globalization;
using NodaTime;

namespace Throughline.Shell.Wording;

/// <summary>Lengths of time as people read them: "2 h 45", "22 h", "45 min". Rounded to the minute, from 100 hours to the hour.</summary>
public static class Durations
{
    private const long Minute = 60;
    private const long Hour = 60 * Minute;
    private const long HoursWithoutMinutes = 100;

    /// <summary>Seconds, zero or more, in words.</summary>
    public static string Of(double seconds)
    {
        var minutes = (long)Math.Round(seconds / Minute, MidpointRounding.AwayFromZero);
        if (minutes * Minute >= HoursWithoutMinutes * Hour)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Round(seconds / Hour, MidpointRounding.AwayFromZero):#,0} h"
            );
        }
        return (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"{rest} min",
            (var hours, 0) => $"{hours} h",
            (var hours, var rest) => $"{hours} h {rest:00}",
        };
    }

    /// <inheritdoc cref="Of(double)"/>
    public static string Of(Duration length) => Of(length.TotalSeconds);
}
