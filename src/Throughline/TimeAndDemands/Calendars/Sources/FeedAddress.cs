namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>The address of a calendar as somebody pasted it, checked before anything is looked up.</summary>
internal static class FeedAddress
{
    private const int Longest = 2_000;

    /// <summary>The address to ask; a sentence says what is wrong where it is null.</summary>
    /// <param name="text">As pasted; <c>webcal:</c> is what calendars call https.</param>
    /// <param name="allowed">A <c>HOST:PORT</c> on the own network that was named; empty for none.</param>
    public static (Uri? Address, string Refusal) Parse(string text, string allowed)
    {
        var plain = text.Trim();
        if (plain.Length is 0 or > Longest || plain.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)))
        {
            return (null, "Paste the calendar's whole address, like https://calendar.example.org/secret/basic.ics.");
        }
        foreach (var (said, meant) in new[] { ("webcal://", "https://"), ("webcals://", "https://") })
        {
            if (plain.StartsWith(said, StringComparison.OrdinalIgnoreCase))
            {
                plain = meant + plain[said.Length..];
            }
        }
        if (
            !Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http")
            || uri.Host.Length == 0
        )
        {
            return (null, "An address begins with https://, http:// or webcal://.");
        }
        if (uri.UserInfo.Length > 0)
        {
            return (null, "An address has no user name in it; a calendar with a password is added as CalDAV.");
        }
        if (uri.Port is not (80 or 443 or 8443) && !IsNamed(uri, allowed))
        {
            return (null, $"Calendars are read on ports 443, 80 and 8443, not on {uri.Port}.");
        }
        return (uri, "");
    }

    /// <summary>Whether the administrator named this host and port, wherever they lie.</summary>
    public static bool IsNamed(Uri uri, string allowed) => IsNamed(uri.IdnHost, uri.Port, allowed);

    /// <summary>The same for a connection about to be made.</summary>
    public static bool IsNamed(string host, int port, string allowed) =>
        allowed.Length > 0 && string.Equals($"{host}:{port}", allowed, StringComparison.OrdinalIgnoreCase);
}
