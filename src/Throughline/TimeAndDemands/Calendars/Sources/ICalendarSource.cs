namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>A way to get somebody's calendar from where it is kept. Add a class, and a line in <see cref="CalendarSources"/>.</summary>
internal interface ICalendarSource
{
    /// <summary>What subscriptions call it; never renamed.</summary>
    string Kind { get; }

    /// <summary>Reads the calendar as it is now.</summary>
    /// <exception cref="FetchFailedException">It could not be read; what was last read stays.</exception>
    Task<SourceAnswer> Read(Subscription subscription, GuardedClient client, FetchLimits limits, CancellationToken stop);
}

/// <summary>What a source said.</summary>
/// <param name="Calendar">The calendar; null when it is as it was.</param>
/// <param name="ETag">What to show it the next time; may be empty.</param>
/// <param name="LastModified">The same, for servers that go by time.</param>
internal sealed record SourceAnswer(byte[]? Calendar, string ETag, string LastModified);

/// <summary>Every source.</summary>
internal static class CalendarSources
{
    public static IReadOnlyList<ICalendarSource> All { get; } = [new FeedUrl(), new CalDav()];

    public static ICalendarSource Of(Subscription subscription) => All.Single(source => source.Kind == subscription.Kind);
}
