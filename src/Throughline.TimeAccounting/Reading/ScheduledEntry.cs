using Throughline.TimeAccounting.Recurrence;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>One VEVENT with its times: a single event, a series, or an edited instance of one.</summary>
internal sealed class ScheduledEntry
{
    public required CalendarEntry Content { get; init; }

    /// <summary>UID as written, also of a private event: it joins instances to their series and is then forgotten.</summary>
    public required string SeriesUid { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public required int Sequence { get; init; }

    public required ZonedMoment Start { get; init; }

    /// <summary>DTEND; null when the event has none.</summary>
    public ZonedMoment? End { get; init; }

    public Duration? Duration { get; init; }

    public IReadOnlyList<RecurrenceRule> Rules { get; init; } = [];

    public IReadOnlyList<RecurrenceRule> ExceptionRules { get; init; } = [];

    public IReadOnlyList<ExtraDate> ExtraDates { get; init; } = [];

    public IReadOnlyList<ZonedMoment> ExceptionDates { get; init; } = [];

    /// <summary>Which instance of its series this is; null for a single event or a series.</summary>
    public ZonedMoment? RecurrenceId { get; init; }

    /// <summary>The edit holds for every later instance as well (RANGE=THISANDFUTURE).</summary>
    public bool IsThisAndFuture { get; init; }

    public bool IsAllDay => Start.Moment.IsDate;

    public bool Repeats => Rules.Count > 0 || ExtraDates.Count > 0;

    public long StartInstant => Start.Instant;

    /// <summary>The end of the instance that starts at an instant.</summary>
    /// <remarks>RFC 5545, 3.8.5.3: with DTEND every instance is exactly as long; with DURATION days are days on the calendar.</remarks>
    public long EndOf(long start)
    {
        if (IsAllDay)
        {
            var days =
                End is { } last ? last.Day - Start.Day
                : Duration is { } nominal ? nominal.Days + nominal.Seconds / Moment.Day
                : 1;
            return start + Math.Max(days, 1) * Moment.Day;
        }
        if (End is { } end)
        {
            return start + (end.Instant - StartInstant);
        }
        if (Duration is not { } duration)
        {
            return start;
        }
        return duration.Days == 0
            ? start + duration.Seconds
            : LocalToInstant(ToLocal(start) + duration.Days * Moment.Day) + duration.Seconds;
    }

    /// <summary>An instant on the clock of the event's own zone.</summary>
    public long ToLocal(long instant) => IsAllDay || Start.Moment.IsUtc ? instant : Start.Zone.ToLocal(instant);

    /// <summary>A time on the clock of the event's own zone as an instant.</summary>
    public long LocalToInstant(long local) => IsAllDay || Start.Moment.IsUtc ? local : Start.Zone.ToUtc(local);
}

/// <summary>An RDATE, with its own length where it is a PERIOD.</summary>
/// <param name="Start">When.</param>
/// <param name="End">The period's end, where it says one.</param>
/// <param name="Length">The period's duration, where it says one.</param>
internal readonly record struct ExtraDate(ZonedMoment Start, ZonedMoment? End, Duration? Length);
