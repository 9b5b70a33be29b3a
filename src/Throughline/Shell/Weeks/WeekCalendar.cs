using NodaTime;
using Throughline.Shell.Wording;

namespace Throughline.Shell.Weeks;

/// <summary>A week as a calendar; the same list is an agenda on phones.</summary>
/// <param name="Days">One to seven days, in order.</param>
/// <example><code><![CDATA[<partial name="_WeekCalendar" model="new WeekCalendar(days)" />]]></code></example>
public sealed record WeekCalendar(IReadOnlyList<CalendarDay> Days)
{
    private const int Hour = 60;
    private const int UsualFirst = 7 * Hour + 30;
    private const int UsualLast = 17 * Hour;

    /// <summary>First minute shown: 7:30, or the half hour before the earliest entry; midnight when that is earlier still.</summary>
    public int First
    {
        get
        {
            var earliest = Blocks.Select(block => block.Start).Append(UsualFirst).Min();
            return earliest < Hour / 2 ? 0 : (earliest - Hour / 2) / Hour * Hour + Hour / 2;
        }
    }

    /// <summary>Last minute shown: 17:00, or the half hour after the latest entry.</summary>
    public int Last
    {
        get
        {
            var latest = Blocks.Select(block => block.End).Append(UsualLast).Max();
            return Math.Min((latest + Hour / 2 - 1) / (Hour / 2) * (Hour / 2), NodaConstants.MinutesPerDay);
        }
    }

    private IEnumerable<CalendarBlock> Blocks => Days.SelectMany(day => day.Blocks);

    /// <summary>The column of hours: each label and how many quarters it is tall.</summary>
    internal IEnumerable<(string Label, int Quarters)> Hours()
    {
        for (var at = First; at < Last; )
        {
            var next = Math.Min((at / Hour + 1) * Hour, Last);
            yield return (at == First ? "" : Label(at / Hour), (next - at) / Quarter.Minutes);
            at = next;
        }
    }

    /// <summary>Classes that place a stretch, cut to the hours shown; null when it lies outside.</summary>
    internal string? Place(Stretch stretch)
    {
        var (start, end) = (Math.Max(stretch.Start, First), Math.Min(stretch.End, Last));
        return start < end ? Quarter.Place(start - First, end - First) : null;
    }

    private static string Label(int hour) =>
        hour switch
        {
            12 => "noon",
            < 7 or >= 18 => Dates.Clock(new LocalTime(hour, 0)).Replace(":00", "", StringComparison.Ordinal),
            _ => $"{(hour + 11) % 12 + 1}",
        };
}
