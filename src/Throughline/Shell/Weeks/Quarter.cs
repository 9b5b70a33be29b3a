namespace Throughline.Shell.Weeks;

/// <summary>The rows of the week calendar: quarters of an hour, to the nearest, and never none.</summary>
internal static class Quarter
{
    public const int Minutes = 15;

    /// <summary>The quarter nearest to a minute.</summary>
    public static int Nearest(int minute) => (minute + Minutes / 2) / Minutes;

    /// <summary>First row and row after the last.</summary>
    public static (int From, int To) Rows(int start, int end)
    {
        var from = Nearest(start);
        return (from, Math.Max(from + 1, Nearest(end)));
    }

    /// <summary>The classes of <c>calendar-grid.css</c> for minutes after the first row.</summary>
    public static string Place(int start, int end)
    {
        var (from, to) = Rows(start, end);
        return $"t{from} d{to - from}";
    }
}
