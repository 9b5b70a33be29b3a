namespace Throughline.TimeAccounting.Reading;

/// <summary>How much of a hostile file is looked at. Limits are counts, never the clock: the same bytes give the same result everywhere.</summary>
public sealed record CalendarLimits
{
    /// <summary>The shipped limits.</summary>
    public static CalendarLimits Default { get; } = new();

    /// <summary>Bytes of one calendar after unpacking; more refuses the file.</summary>
    public int FileBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of one line after unfolding, of the properties that the rules read; more refuses the file.</summary>
    public int LineBytes { get; init; } = 64 * 1024;

    /// <summary>Events of one file; more refuses it.</summary>
    public int Events { get; init; } = 50_000;

    /// <summary>Components within components, VCALENDAR being the first; more refuses the file.</summary>
    public int Nesting { get; init; } = 8;

    /// <summary>Periods and candidates that one recurrence rule may look at; more leaves its event out.</summary>
    public int RuleSteps { get; init; } = 100_000;

    /// <summary>Days, periods and candidates that all rules of one calendar may look at together; more refuses the calendar.</summary>
    public int CalendarSteps { get; init; } = 5_000_000;

    /// <summary>Zones that one calendar may define for itself; more refuses the file.</summary>
    public int Zones { get; init; } = 500;

    /// <summary>Occurrences of one calendar in one year of the window; more refuses the calendar.</summary>
    public int OccurrencesPerYear { get; init; } = 20_000;
}
