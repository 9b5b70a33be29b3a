using System.Text;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>Tells a calendar that came whole from a page, or from half of one.</summary>
internal static class WholeCalendar
{
    private static readonly byte[] Event = "BEGIN:VEVENT"u8.ToArray();

    /// <exception cref="FetchFailedException">It is something else, or its end is missing.</exception>
    public static void Check(byte[] bytes, string host)
    {
        var text = bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        if (!StartsWith(text, "BEGIN:VCALENDAR"))
        {
            throw new FetchFailedException(
                text.Length == 0 ? $"{host} sends an empty file."
                : text[0] == '<' ? $"{host} sends a web page instead of a calendar; look for the address that ends in .ics."
                : $"{host} sends something that is no calendar."
            );
        }
        if (!StartsWith(text.TrimEnd(" \t\r\n\0"u8)[^Math.Min(13, text.TrimEnd(" \t\r\n\0"u8).Length)..], "END:VCALENDAR"))
        {
            throw new FetchFailedException($"{host} sends a calendar that breaks off in its midst.");
        }
    }

    /// <summary>How many events it has.</summary>
    public static int Events(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOf(Event); at >= 0; at = bytes.IndexOf(Event))
        {
            count++;
            bytes = bytes[(at + Event.Length)..];
        }
        return count;
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, string word) =>
        bytes.Length >= word.Length && Ascii.EqualsIgnoreCase(bytes[..word.Length], word);
}
