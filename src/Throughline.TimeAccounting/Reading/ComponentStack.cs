using System.Text;

namespace Throughline.TimeAccounting.Reading;

/// <summary>The components of a file that the reader tells apart.</summary>
internal enum ComponentKind
{
    None,
    Calendar,
    Event,
    Zone,
    Observance,
    Other,
}

/// <summary>Which component a line stands in; refuses a file whose components do not close as they open.</summary>
internal sealed class ComponentStack(string file, int nesting)
{
    private static readonly string[] Usual = ["VEVENT", "VALARM", "VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"];
    private readonly Stack<(ComponentKind Kind, string Name, int Line)> _open = new();

    /// <summary>The component in which the next line stands.</summary>
    public ComponentKind Current { get; private set; }

    public ComponentKind Begin(ReadOnlySpan<byte> name, int line)
    {
        if (_open.Count >= nesting)
        {
            throw CalendarReader.Unsound(file, line, "too-deep", $"components are nested deeper than {nesting}");
        }
        var word = Word(name);
        Current = (Current, word) switch
        {
            (ComponentKind.None, "VCALENDAR") => ComponentKind.Calendar,
            (ComponentKind.Calendar, "VEVENT") => ComponentKind.Event,
            (ComponentKind.Calendar, "VTIMEZONE") => ComponentKind.Zone,
            (ComponentKind.Zone, "STANDARD" or "DAYLIGHT") => ComponentKind.Observance,
            _ => ComponentKind.Other,
        };
        _open.Push((Current, word, line));
        return Current;
    }

    public ComponentKind End(ReadOnlySpan<byte> name, int line)
    {
        var word = Word(name);
        if (!_open.TryPop(out var open) || open.Name != word)
        {
            var expected = open.Name is null ? "nothing is open" : $"{open.Name} of line {open.Line} is open";
            throw CalendarReader.Unsound(file, line, "broken-structure", $"END:{word} stands where {expected}");
        }
        Current = _open.TryPeek(out var outer) ? outer.Kind : ComponentKind.None;
        return open.Kind;
    }

    private static string Word(ReadOnlySpan<byte> name)
    {
        var trimmed = name.Trim((byte)' ');
        foreach (var usual in Usual)
        {
            if (Ascii.EqualsIgnoreCase(trimmed, usual))
            {
                return usual;
            }
        }
        // Names are short; of a longer one the beginning is enough to compare, and to say.
        return EntryDraft.Shown(trimmed).ToUpperInvariant();
    }

    public void CheckClosed(int line)
    {
        if (_open.TryPeek(out var open))
        {
            throw CalendarReader.Unsound(
                file,
                line,
                "cut-off",
                $"the file ends before END:{open.Name}; it was cut off, so export it again"
            );
        }
    }
}
