using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>Reads iCalendar (RFC 5545) from its bytes in one pass, and of each event only what the rules use.</summary>
/// <param name="zone">The district's zone: floating times are read in it.</param>
/// <param name="limits">How much of a hostile file is looked at.</param>
public sealed class CalendarReader(DistrictZone zone, CalendarLimits limits)
{
    /// <summary>Reads one calendar, or several in one stream.</summary>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="bytes">The whole file, unpacked.</param>
    /// <param name="ownerAddresses">Every address of the owner, as <see cref="CalendarAddress.Normalise"/> gives them.</param>
    /// <exception cref="UnsoundFileException">Not a calendar, not UTF-8, cut off, or over a limit: nothing of it is kept.</exception>
    public CalendarContent Read(string file, ReadOnlySpan<byte> bytes, IReadOnlyCollection<string> ownerAddresses)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        new FileCheck(file, limits).Check(bytes);
        var problems = new List<Problem>();
        var entries = new List<ScheduledEntry>();
        var privateNames = new List<PrivateName>();
        var pool = new TextPool();
        var lines = new LineCursor(bytes, limits.LineBytes);
        var components = new ComponentStack(file, limits.Nesting);
        var calendar = new CalendarDraft(file, zone, ownerAddresses, limits, pool);
        var events = 0;
        var calendars = 0;
        while (lines.MoveNext())
        {
            var head = lines.Head;
            if (head.IsEmpty)
            {
                continue;
            }
            if (EntryProperties.Has(head, "BEGIN"u8))
            {
                var kind = components.Begin(head[6..], lines.Line);
                calendars += kind == ComponentKind.Calendar ? 1 : 0;
                events += kind == ComponentKind.Event ? 1 : 0;
                if (events > limits.Events)
                {
                    throw Unsound(
                        file,
                        lines.Line,
                        "too-many-events",
                        $"the file has more than {limits.Events:N0} events; split it"
                    );
                }
                calendar.Begin(kind, lines.Line);
            }
            else if (EntryProperties.Has(head, "END"u8))
            {
                calendar.End(components.End(head[4..], lines.Line), entries, privateNames, problems);
            }
            else if (CalendarDraft.Wants(components.Current, head))
            {
                var line = lines.Unfold(out var tooLong);
                if (tooLong)
                {
                    var longest = limits.LineBytes / 1024;
                    throw Unsound(
                        file,
                        lines.Line,
                        "line-too-long",
                        $"the line is longer than {longest} kB; no calendar program writes such a line"
                    );
                }
                calendar.Take(components.Current, line, lines.Line, problems);
            }
        }
        if (calendars == 0)
        {
            throw FileCheck.NoCalendar(file);
        }
        components.CheckClosed(lines.Line);
        return new CalendarContent(entries, problems, privateNames);
    }

    internal static UnsoundFileException Unsound(string file, int line, string code, string reason) =>
        new(new Problem(file, line, string.Empty, code, $"{reason}; nothing of the file is kept."));
}
