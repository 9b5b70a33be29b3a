namespace Throughline.TimeAccounting.Reading;

/// <summary>What was read from a calendar: its sound events, and what was wrong with the rest.</summary>
public sealed class CalendarContent
{
    internal CalendarContent(
        IReadOnlyList<ScheduledEntry> entries,
        IReadOnlyList<Problem> problems,
        IReadOnlyList<PrivateName> privateNames
    )
    {
        Entries = entries;
        Problems = problems;
        PrivateNames = privateNames;
    }

    internal IReadOnlyList<ScheduledEntry> Entries { get; }

    /// <summary>Events left out, and events read with a doubt, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Its private events, those that were left out too.</summary>
    public IReadOnlyList<PrivateName> PrivateNames { get; }

    /// <summary>Sound events: singles, series and edited instances each as one.</summary>
    public int EventCount => Entries.Count;

    /// <summary>Several files of one owner as one calendar: the same event in two of them is one event.</summary>
    public static CalendarContent Merge(IReadOnlyList<CalendarContent> files) =>
        files.Count == 1
            ? files[0]
            : new CalendarContent(
                [.. files.SelectMany(file => file.Entries)],
                [.. files.SelectMany(file => file.Problems)],
                [.. files.SelectMany(file => file.PrivateNames)]
            );
}
