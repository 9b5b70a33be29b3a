using Throughline.TimeAccounting.Text;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>Makes an event of a draft once the zones of its calendar are known, and takes the words out of a private one.</summary>
internal sealed class EntryFinisher(string file, CalendarZones zones, IReadOnlyCollection<string> ownerAddresses, bool cancels)
{
    private static readonly string[] LeaveWords = ["leave", "vacation", "sick", "holiday", "out of office"];
    private static readonly long LastInstant = Days.Of(9999, 1, 1) * (long)Moment.Day;
    private static readonly string[] ProtectedWords = ["blackout", "protected"];
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>The event; null when it is left out, with the reason among the problems.</summary>
    public ScheduledEntry? Finish(EntryDraft draft, List<Problem> problems)
    {
        var subject = draft.IsPrivate ? "a private event" : draft.Uid;
        if (Fault(draft, subject) is { } fault)
        {
            problems.Add(fault);
            return null;
        }
        _unknown.Clear();
        var entry = Build(draft);
        if (FaultOfLength(entry) is { } reason)
        {
            problems.Add(new Problem(file, draft.Line, subject, "bad-length", $"{reason}; it is left out."));
            return null;
        }
        foreach (var name in _unknown)
        {
            var shown = new string([.. name.Where(letter => !char.IsControl(letter)).Take(60)]);
            var message = $"the zone \"{shown}\" is not known; its times are read in {zones.DefaultName}.";
            problems.Add(new Problem(file, draft.Line, subject, "unknown-zone", message));
        }
        return entry;
    }

    /// <summary>What a private event is called in the calendar, whether it could be read or not.</summary>
    public PrivateName PrivateName(EntryDraft draft) =>
        new(draft.Uid, draft.RecurrenceId is { } id ? Zoned(id).Instant : null, draft.IsThisAndFuture);

    private Problem? Fault(EntryDraft draft, string subject)
    {
        if (draft.Fault is { } fault)
        {
            // What stands in a private event's line is told to nobody.
            return draft.IsPrivate
                ? fault with
                {
                    Subject = subject,
                    Message = "a date, length or rule cannot be read; the event is left out.",
                }
                : fault with
                {
                    Subject = subject,
                };
        }
        return draft.Start is null
            ? new Problem(file, draft.Line, subject, "no-start", "the event has no DTSTART; it is left out.")
            : null;
    }

    private static string? FaultOfLength(ScheduledEntry entry)
    {
        var start = entry.StartInstant;
        if (entry.IsAllDay ? entry.End?.Day < entry.Start.Day : entry.EndOf(start) < start)
        {
            return "the event ends before it starts";
        }
        return entry.EndOf(start) > LastInstant ? "the event ends after the year 9998" : null;
    }

    private ScheduledEntry Build(EntryDraft draft)
    {
        return new ScheduledEntry
        {
            Content = Content(draft),
            SeriesUid = draft.Uid,
            File = file,
            Line = draft.Line,
            Sequence = draft.Sequence,
            Start = Zoned(draft.Start!.Value),
            End = draft.End is { } end && end.Moment.IsDate == draft.Start.Value.Moment.IsDate ? Zoned(end) : null,
            Duration = draft.Duration,
            Rules = draft.Rules,
            ExceptionRules = draft.ExceptionRules,
            ExtraDates =
                draft.ExtraDates?.ConvertAll(date => new ExtraDate(
                    Zoned(date.Start),
                    date.End is { } last ? Zoned(last) : null,
                    date.Length
                ))
                ?? (IReadOnlyList<ExtraDate>)[],
            ExceptionDates = draft.ExceptionDates?.ConvertAll(Zoned) ?? (IReadOnlyList<ZonedMoment>)[],
            RecurrenceId = draft.RecurrenceId is { } id ? Zoned(id) : null,
            IsThisAndFuture = draft.IsThisAndFuture,
        };
    }

    private ZonedMoment Zoned(DraftMoment moment)
    {
        if (moment.ZoneName is null)
        {
            return new ZonedMoment(moment.Moment, moment.Moment.IsUtc ? FixedZone.Utc : zones.Floating);
        }
        var rules = zones.Find(moment.ZoneName, out var isFallback);
        if (isFallback)
        {
            _unknown.Add(moment.ZoneName);
        }
        return new ZonedMoment(moment.Moment, rules);
    }

    private CalendarEntry Content(EntryDraft draft)
    {
        var isAllDay = draft.Start!.Value.Moment.IsDate;
        var title = isAllDay || draft.IsFree ? Folding.Fold(draft.Summary) : string.Empty;
        var isCancelled = cancels || draft.IsCancelled || SaysCancelled(draft.Summary);
        var isDeclined = draft.Declined.Count > 0 && draft.Declined.Any(ownerAddresses.Contains);
        var saysLeave = isAllDay && (draft.IsOutOfOffice || WholeWords.HasAny(title, LeaveWords));
        var saysProtected = WholeWords.StartsWithAny(title, ProtectedWords);
        if (draft.IsPrivate)
        {
            return new CalendarEntry
            {
                IsPrivate = true,
                IsCancelled = isCancelled,
                DeclinedByOwner = isDeclined,
                IsFree = draft.IsFree,
                SaysLeave = saysLeave,
                SaysProtected = saysProtected && isAllDay,
            };
        }
        return new CalendarEntry
        {
            Uid = draft.Uid,
            Summary = draft.Summary,
            Location = draft.Location,
            Categories = draft.Categories,
            Organizer = draft.Organizer,
            Attendees = draft.Attendees,
            DeclinedByOwner = isDeclined,
            IsCancelled = isCancelled,
            IsFree = draft.IsFree,
            IsOutOfOffice = draft.IsOutOfOffice,
            SaysLeave = saysLeave,
            SaysProtected = saysProtected,
        };
    }

    // Outlook writes the word before the title of a meeting that its organizer has called off.
    private static bool SaysCancelled(string summary)
    {
        var title = summary.AsSpan().Trim();
        return title.StartsWith("Canceled:", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("Cancelled:", StringComparison.OrdinalIgnoreCase);
    }
}
