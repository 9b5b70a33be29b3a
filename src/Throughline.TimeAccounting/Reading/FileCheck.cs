using System.Text.Unicode;

namespace Throughline.TimeAccounting.Reading;

/// <summary>What a file must be as a whole before a line of it is read: a UTF-8 text of some size that may be a calendar.</summary>
internal sealed class FileCheck(string file, CalendarLimits limits)
{
    /// <summary>Refuses what is empty, too large or no UTF-8 text.</summary>
    public void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw CalendarReader.Unsound(file, 0, "empty", "the file is empty");
        }
        if (bytes.Length > limits.FileBytes)
        {
            var most = limits.FileBytes / (1024 * 1024);
            throw CalendarReader.Unsound(
                file,
                0,
                "too-large",
                $"the calendar is larger than {most} MB; export a shorter period"
            );
        }
        if (!Utf8.IsValid(bytes))
        {
            CheckUnfolded(bytes);
        }
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            CheckKind(bytes);
            var line = bytes[..zero].Count((byte)'\n') + 1;
            throw CalendarReader.Unsound(file, line, "not-text", "the line has NUL bytes, so it is no iCalendar text");
        }
    }

    /// <summary>The refusal of a file that is something else.</summary>
    public static UnsoundFileException NoCalendar(string file) =>
        CalendarReader.Unsound(
            file,
            0,
            "not-a-calendar",
            "the file is no iCalendar file: it has no BEGIN:VCALENDAR. Export the calendar as .ics, in UTF-8"
        );

    // Some programs fold a line inside a character, which is sound once it is unfolded.
    private void CheckUnfolded(ReadOnlySpan<byte> bytes)
    {
        CheckKind(bytes);
        var lines = new LineCursor(bytes, limits.FileBytes);
        while (lines.MoveNext())
        {
            if (!Utf8.IsValid(lines.Unfold(out _)))
            {
                var reason = "the line is not UTF-8 text; export the calendar as UTF-8";
                throw CalendarReader.Unsound(file, lines.Line, "not-utf8", reason);
            }
        }
    }

    // A picture or a spreadsheet is told as what it is not, rather than by its first odd byte.
    private void CheckKind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("BEGIN:VCALENDAR"u8) < 0 && bytes.IndexOf("begin:vcalendar"u8) < 0)
        {
            throw NoCalendar(file);
        }
    }
}
