using System.Buffers.Text;
using System.Text;
using Throughline.TimeAccounting.Recurrence;

namespace Throughline.TimeAccounting.Reading;

/// <summary>A VEVENT while its lines are being read.</summary>
internal sealed class EntryDraft(TextPool pool, int line)
{
    private static readonly Func<string, string> Address = CalendarAddress.Normalise;

    // Hardly an event has all of them: each list is made when it is needed.
    private List<string>? _attendees;
    private List<string>? _declined;
    private List<string>? _categories;
    private List<RecurrenceRule>? _rules;
    private List<RecurrenceRule>? _exceptionRules;

    public int Line { get; } = line;

    public string Uid { get; private set; } = string.Empty;

    public string Summary { get; private set; } = string.Empty;

    public string Location { get; private set; } = string.Empty;

    public string Organizer { get; private set; } = string.Empty;

    public IReadOnlyList<string> Attendees => _attendees ?? [];

    public IReadOnlyList<string> Declined => _declined ?? [];

    public IReadOnlyList<string> Categories => _categories ?? [];

    public int Sequence { get; private set; }

    public bool IsCancelled { get; private set; }

    public bool IsPrivate { get; private set; }

    public bool IsFree { get; private set; }

    public bool IsOutOfOffice { get; private set; }

    public DraftMoment? Start { get; private set; }

    public DraftMoment? End { get; private set; }

    public Duration? Duration { get; private set; }

    public DraftMoment? RecurrenceId { get; private set; }

    public bool IsThisAndFuture { get; private set; }

    public IReadOnlyList<RecurrenceRule> Rules => _rules ?? [];

    public IReadOnlyList<RecurrenceRule> ExceptionRules => _exceptionRules ?? [];

    public List<(DraftMoment Start, DraftMoment? End, Duration? Length)>? ExtraDates { get; private set; }

    public List<DraftMoment>? ExceptionDates { get; private set; }

    /// <summary>The first thing wrong with the event, which leaves it out; null while it is sound.</summary>
    public Problem? Fault { get; private set; }

    /// <summary>Takes over one property that the rules read.</summary>
    public void Take(EntryProperty property, in ContentLine line, string file, int at)
    {
        var reason = Read(property, line);
        if (reason is not null && Fault is null)
        {
            Fault = new Problem(file, at, string.Empty, property.Code(), $"{reason}; the event is left out.");
        }
    }

    private string? Read(EntryProperty property, in ContentLine line)
    {
        var value = line.Value;
        switch (property)
        {
            case EntryProperty.Uid:
                // Not from the pool: hardly any UID is met twice.
                Uid = TextEscapes.Undo(Encoding.UTF8.GetString(value.Trim((byte)' ')));
                return null;
            case EntryProperty.Summary:
                Summary = pool.Get(value, TextEscapes.Undo);
                return null;
            case EntryProperty.Location:
                Location = pool.Get(value, TextEscapes.Undo);
                return null;
            case EntryProperty.Categories:
                (_categories ??= []).AddRange(TextEscapes.Items(Encoding.UTF8.GetString(value)));
                return null;
            case EntryProperty.Organizer:
                Organizer = pool.Get(value, Address);
                return null;
            case EntryProperty.Attendee:
                TakeAttendee(line);
                return null;
            case EntryProperty.Status:
                IsCancelled |= Is(value, "CANCELLED"u8);
                return null;
            case EntryProperty.Class:
                // RFC 5545, 3.8.1.3: a class that a program does not know is private.
                IsPrivate |= !Is(value, "PUBLIC"u8) && !Is(value, ""u8);
                return null;
            case EntryProperty.Transparency:
                IsFree |= Is(value, "TRANSPARENT"u8);
                return null;
            case EntryProperty.BusyStatus:
                IsFree |= Is(value, "FREE"u8);
                IsOutOfOffice |= Is(value, "OOF"u8);
                return null;
            case EntryProperty.Sequence:
                Sequence = Utf8Parser.TryParse(value.Trim((byte)' '), out int sequence, out _) ? sequence : 0;
                return null;
            default:
                return ReadTimes(property, line);
        }
    }

    private string? ReadTimes(EntryProperty property, in ContentLine line)
    {
        switch (property)
        {
            case EntryProperty.Start:
                Start = ReadMoment(line, "DTSTART", out var start);
                return start;
            case EntryProperty.End:
                End = ReadMoment(line, "DTEND", out var end);
                return end;
            case EntryProperty.RecurrenceId:
                IsThisAndFuture = Is(line.Parameter("RANGE"u8), "THISANDFUTURE"u8);
                RecurrenceId = ReadMoment(line, "RECURRENCE-ID", out var id);
                return id;
            case EntryProperty.Duration:
                Duration = Reading.Duration.TryRead(line.Value.Trim((byte)' '), out var duration) ? duration : null;
                return Duration is null ? $"DURATION is no length of time: \"{Shown(line.Value)}\"" : null;
            case EntryProperty.Rule:
                return TakeRule(line.Value, _rules ??= []);
            case EntryProperty.ExceptionRule:
                return TakeRule(line.Value, _exceptionRules ??= []);
            case EntryProperty.ExtraDate:
                return DateLists.ReadExtra(line, Zone(line), ExtraDates ??= []);
            default:
                return DateLists.ReadExceptions(line, Zone(line), ExceptionDates ??= []);
        }
    }

    private static string? TakeRule(ReadOnlySpan<byte> value, List<RecurrenceRule> rules)
    {
        var rule = RuleText.Read(value.Trim((byte)' '), out var reason);
        if (rule is not null)
        {
            rules.Add(rule);
        }
        return rule is null ? reason : null;
    }

    private void TakeAttendee(in ContentLine line)
    {
        var kind = line.Parameter("CUTYPE"u8);
        var address = pool.Get(line.Value, Address);
        var declined = Is(line.Parameter("PARTSTAT"u8), "DECLINED"u8);
        if (address.Length == 0)
        {
            return;
        }
        if (declined)
        {
            (_declined ??= []).Add(address);
        }
        else if (!Is(kind, "ROOM"u8) && !Is(kind, "RESOURCE"u8))
        {
            (_attendees ??= []).Add(address);
        }
    }

    private DraftMoment? ReadMoment(in ContentLine line, string name, out string? fault)
    {
        if (!Moment.TryRead(line.Value.Trim((byte)' '), out var written))
        {
            fault = $"{name} is no date or time that exists: \"{Shown(line.Value)}\"";
            return null;
        }
        fault = null;
        return new DraftMoment(written, written.IsDate || written.IsUtc ? null : Zone(line));
    }

    private string? Zone(in ContentLine line)
    {
        var name = line.Parameter("TZID"u8);
        return name.IsEmpty ? null : pool.Get(name);
    }

    /// <summary>A value as a message may show it: short, and without control characters.</summary>
    internal static string Shown(ReadOnlySpan<byte> value) =>
        string.Concat(Encoding.UTF8.GetString(value[..Math.Min(value.Length, 40)]).Where(letter => !char.IsControl(letter)));

    private static bool Is(ReadOnlySpan<byte> value, ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(value.Trim((byte)' '), word);
}
