using System.Text;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>One VCALENDAR while its lines are being read; its events are finished when it closes, since a zone may stand anywhere in it.</summary>
internal sealed class CalendarDraft(
    string file,
    DistrictZone district,
    IReadOnlyCollection<string> ownerAddresses,
    CalendarLimits limits,
    TextPool pool
)
{
    private readonly List<EntryDraft> _drafts = [];
    private readonly List<ZoneDraft> _zones = [];
    private readonly List<Problem> _faults = [];
    private EntryDraft? _entry;
    private string? _defaultZone;
    private bool _cancels;
    private bool _hasBadLine;

    public void Begin(ComponentKind kind, int line)
    {
        _hasBadLine = false;
        switch (kind)
        {
            case ComponentKind.Calendar:
                (_defaultZone, _cancels) = (null, false);
                _drafts.Clear();
                _zones.Clear();
                break;
            case ComponentKind.Event:
                _entry = new EntryDraft(pool, line);
                break;
            case ComponentKind.Zone:
                if (_zones.Count >= limits.Zones)
                {
                    var reason = $"the calendar defines more than {limits.Zones} time zones";
                    throw CalendarReader.Unsound(file, line, "too-many-zones", reason);
                }
                _zones.Add(new ZoneDraft());
                break;
            case ComponentKind.Observance:
                _zones[^1].Begin();
                break;
        }
    }

    /// <summary>Whether the line is one that the rules read.</summary>
    public static bool Wants(ComponentKind component, ReadOnlySpan<byte> head) =>
        component switch
        {
            ComponentKind.Event => EntryProperties.Of(head) != EntryProperty.None,
            ComponentKind.Calendar => EntryProperties.Has(head, "METHOD"u8) || EntryProperties.Has(head, "X-WR-TIMEZONE"u8),
            ComponentKind.Zone or ComponentKind.Observance => true,
            _ => false,
        };

    public void Take(ComponentKind component, ReadOnlySpan<byte> text, int at, List<Problem> problems)
    {
        if (!ContentLine.TryRead(text, out var line))
        {
            Skip(at, problems);
            return;
        }
        switch (component)
        {
            case ComponentKind.Event:
                _entry!.Take(EntryProperties.Of(text), line, file, at);
                break;
            case ComponentKind.Calendar when Ascii.EqualsIgnoreCase(line.Name, "METHOD"u8):
                _cancels = Ascii.EqualsIgnoreCase(line.Value.Trim((byte)' '), "CANCEL"u8);
                break;
            case ComponentKind.Calendar:
                _defaultZone = pool.Get(line.Value.Trim((byte)' '));
                break;
            default:
                _zones[^1].Take(line);
                break;
        }
    }

    // The first of each component is enough to find them; the line is not shown, since it may be of a private event.
    private void Skip(int at, List<Problem> problems)
    {
        if (!_hasBadLine)
        {
            problems.Add(new Problem(file, at, string.Empty, "bad-line", "the line has no value; it is skipped."));
        }
        _hasBadLine = true;
    }

    public void End(ComponentKind kind, List<ScheduledEntry> entries, List<PrivateName> privateNames, List<Problem> problems)
    {
        if (kind == ComponentKind.Event)
        {
            _drafts.Add(_entry!);
        }
        else if (kind == ComponentKind.Calendar)
        {
            Finish(entries, privateNames, problems);
        }
    }

    private void Finish(List<ScheduledEntry> entries, List<PrivateName> privateNames, List<Problem> problems)
    {
        var zones = new CalendarZones(district, _defaultZone, _zones);
        var finisher = new EntryFinisher(file, zones, ownerAddresses, _cancels);
        foreach (var draft in _drafts)
        {
            _faults.Clear();
            if (finisher.Finish(draft, _faults) is { } entry)
            {
                entries.Add(entry);
            }
            if (draft.IsPrivate && draft.Uid.Length > 0)
            {
                privateNames.Add(finisher.PrivateName(draft));
            }
            problems.AddRange(_faults);
        }
    }
}
