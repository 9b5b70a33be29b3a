namespace Throughline.TimeAccounting.Reading;

/// <summary>Calendar addresses as they are compared: lower case, without <c>mailto:</c>.</summary>
public static class CalendarAddress
{
    private const string Scheme = "mailto:";

    /// <summary>The address in the form in which it is matched to the roster.</summary>
    public static string Normalise(string address)
    {
        var trimmed = address.AsSpan().Trim();
        if (trimmed.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            trimmed = trimmed[Scheme.Length..].Trim();
        }
        return trimmed.ToString().ToLowerInvariant();
    }
}
