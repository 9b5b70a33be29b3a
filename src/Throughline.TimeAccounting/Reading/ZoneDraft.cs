using System.Text;
using Throughline.TimeAccounting.Recurrence;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>A VTIMEZONE while its lines are being read.</summary>
internal sealed class ZoneDraft
{
    private Observance? _current;

    public string Name { get; private set; } = string.Empty;

    public List<Observance> Observances { get; } = [];

    public void Begin()
    {
        _current = new Observance();
        Observances.Add(_current);
    }

    public void Take(in ContentLine line)
    {
        var value = line.Value.Trim((byte)' ');
        if (Ascii.EqualsIgnoreCase(line.Name, "TZID"u8))
        {
            Name = Encoding.UTF8.GetString(value).Trim('"');
        }
        else if (_current is null)
        {
            return;
        }
        else if (Ascii.EqualsIgnoreCase(line.Name, "DTSTART"u8) && Moment.TryRead(value, out var start))
        {
            _current.Start = start.Local;
        }
        else if (Ascii.EqualsIgnoreCase(line.Name, "TZOFFSETFROM"u8))
        {
            _current.OffsetFrom = Offset(value);
        }
        else if (Ascii.EqualsIgnoreCase(line.Name, "TZOFFSETTO"u8))
        {
            _current.OffsetTo = Offset(value);
        }
        else if (Ascii.EqualsIgnoreCase(line.Name, "RRULE"u8) && RuleText.Read(value, out _) is { } rule)
        {
            _current.Rules.Add(rule);
        }
        else if (Ascii.EqualsIgnoreCase(line.Name, "RDATE"u8))
        {
            var dates = new List<(DraftMoment Start, DraftMoment?, Duration?)>();
            DateLists.ReadExtra(line, null, dates);
            _current.Dates.AddRange(dates.Select(date => date.Start.Moment.Local));
        }
    }

    private static int Offset(ReadOnlySpan<byte> text)
    {
        var sign = text.Length > 0 && text[0] == '-' ? -1 : 1;
        var seconds = 0;
        var unit = 3600;
        for (var at = 1; at + 1 < text.Length && unit > 0; at += 2)
        {
            if (!char.IsAsciiDigit((char)text[at]) || !char.IsAsciiDigit((char)text[at + 1]))
            {
                return 0;
            }
            seconds += ((text[at] - '0') * 10 + (text[at + 1] - '0')) * unit;
            unit /= 60;
        }
        return sign * Math.Min(seconds, 86_399);
    }
}
