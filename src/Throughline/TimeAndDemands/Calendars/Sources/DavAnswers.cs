using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>What a CalDAV server answers: XML without entities, and events that each come in a calendar of their own.</summary>
internal static class DavAnswers
{
    private static readonly XNamespace Dav = "DAV:";
    private static readonly XNamespace Cal = "urn:ietf:params:xml:ns:caldav";

    public static string Token(byte[] answer, string host) =>
        Load(answer, host).Root!.Element(Dav + "sync-token")?.Value.Trim() is { Length: < 500 } token ? token : "";

    /// <summary>One calendar with the events of all.</summary>
    public static byte[] Calendar(byte[] answer, string host)
    {
        var whole = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Throughline//CalDAV//EN\r\n");
        var zones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in Load(answer, host).Descendants(Cal + "calendar-data"))
        {
            foreach (var component in Components(one.Value))
            {
                if (!component.StartsWith("BEGIN:VTIMEZONE", StringComparison.OrdinalIgnoreCase) || zones.Add(component))
                {
                    whole.Append(component);
                }
            }
        }
        return Encoding.UTF8.GetBytes(whole.Append("END:VCALENDAR\r\n").ToString());
    }

    // The components right below the calendar, each with its lines.
    private static IEnumerable<string> Components(string calendar)
    {
        var depth = 0;
        var component = new StringBuilder();
        foreach (var line in calendar.ReplaceLineEndings("\n").Split('\n'))
        {
            var ends = line.StartsWith("END:", StringComparison.OrdinalIgnoreCase);
            if (line.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase))
            {
                depth++;
            }
            if (depth >= 2)
            {
                component.Append(line).Append("\r\n");
            }
            depth -= ends ? 1 : 0;
            if (ends && depth == 1)
            {
                yield return component.ToString();
                component.Clear();
            }
        }
    }

    private static XDocument Load(byte[] answer, string host)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(answer),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            return XDocument.Load(reader);
        }
        catch (XmlException broken)
        {
            throw new FetchFailedException($"{host} gave an answer that is no CalDAV.", broken);
        }
    }
}
