using System.Security;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>The two questions asked of a CalDAV collection.</summary>
internal static class DavQueries
{
    /// <summary>Every event.</summary>
    public const string Everything = """
        <?xml version="1.0" encoding="utf-8"?>
        <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
          <d:prop><d:getetag/><c:calendar-data/></d:prop>
          <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"/></c:comp-filter></c:filter>
        </c:calendar-query>
        """;

    /// <summary>What changed since a token; the answer has the newest one.</summary>
    public static string Since(string token) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <d:sync-collection xmlns:d="DAV:">
              <d:sync-token>{SecurityElement.Escape(token)}</d:sync-token>
              <d:sync-level>1</d:sync-level>
              <d:prop><d:getetag/></d:prop>
            </d:sync-collection>
            """;
}
