using NodaTime;

namespace Throughline.Demo.Year;

/// <summary>A start that comes back every so many weeks, until a last day.</summary>
internal sealed record Rhythm(LocalDateTime First, int Weeks, LocalDate Until)
{
    /// <summary>On this weekday in every week, or in even or odd ones, from the first day on which it falls.</summary>
    public static Rhythm Weekly(IsoDayOfWeek day, LocalTime time, Parity parity, LocalDate from, LocalDate until)
    {
        var first = from.PlusDays(((int)day - (int)from.DayOfWeek + 7) % 7);
        if (parity is not Parity.Every && HarborYear.IsEvenWeek(first) != (parity is Parity.Even))
        {
            first = first.PlusWeeks(1);
        }

        return new(first.At(time), parity is Parity.Every ? 1 : 2, until);
    }

    public IEnumerable<LocalDateTime> Starts()
    {
        for (var start = First; start.Date <= Until; start = start.PlusWeeks(Weeks))
        {
            yield return start;
        }
    }

    public string Rule() => $"FREQ=WEEKLY;INTERVAL={Weeks};UNTIL={Utc(Starts().Last())}";

    private static string Utc(LocalDateTime time) =>
        Icalendar.ContentLines.Time(
            time.InZoneLeniently(DateTimeZoneProviders.Tzdb[HarborYear.Zone]).WithZone(DateTimeZone.Utc).LocalDateTime
        ) + "Z";
}

/// <summary>Which weeks; the demo's week is an even one.</summary>
internal enum Parity
{
    Every,
    Even,
    Odd,
}
