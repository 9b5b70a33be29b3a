using System.Text;
using System.Text.Unicode;
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
        CheckWhole(file, bytes);
        var problems = new List<Problem>();
        var entries = new List<ScheduledEntry>();
        var pool = new TextPool();
        var lines = new LineCursor(bytes, limits.LineBytes);
        var components = new ComponentStack(file, limits.Nesting);
        var calendar = new CalendarDraft(file, zone, ownerAddresses, pool);
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
                calendar.End(components.End(head[4..], lines.Line), entries, problems);
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
        components.CheckClosed(lines.Line);
        return calendars > 0
            ? new CalendarContent(entries, problems)
            : throw Unsound(
                file,
                0,
                "not-a-calendar",
                "the file is no iCalendar file: it has no BEGIN:VCALENDAR. Export the calendar as .ics"
            );
    }

    internal static UnsoundFileException Unsound(string file, int line, string code, string reason) =>
        new(new Problem(file, line, string.Empty, code, $"{reason}; nothing of the file is kept."));

    private void CheckWhole(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw Unsound(file, 0, "empty", "the file is empty");
        }
        if (bytes.Length > limits.FileBytes)
        {
            var most = limits.FileBytes / (1024 * 1024);
            throw Unsound(file, 0, "too-large", $"the calendar is larger than {most} MB; export a shorter period");
        }
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            throw Unsound(file, LineAt(bytes, zero), "not-text", "the file has NUL bytes, so it is not an iCalendar text");
        }
        if (!Utf8.IsValid(bytes))
        {
            CheckUnfolded(file, bytes);
        }
    }

    // Some programs fold a line inside a character, which is sound once it is unfolded.
    private void CheckUnfolded(string file, ReadOnlySpan<byte> bytes)
    {
        var lines = new LineCursor(bytes, limits.FileBytes);
        while (lines.MoveNext())
        {
            if (!Utf8.IsValid(lines.Unfold(out _)))
            {
                throw Unsound(file, lines.Line, "not-utf8", "the line is not UTF-8 text; export the calendar as UTF-8");
            }
        }
    }

    private static int LineAt(ReadOnlySpan<byte> bytes, int at) => bytes[..at].Count((byte)'\n') + 1;
}
