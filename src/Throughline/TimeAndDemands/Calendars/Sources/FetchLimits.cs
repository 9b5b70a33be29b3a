namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>How long and how much a calendar's server may take.</summary>
internal sealed record FetchLimits
{
    public static FetchLimits Default { get; } = new();

    /// <summary>Until somebody answers at the address.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From the first look-up to the last byte, redirects included.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes as they come over the wire.</summary>
    public long WireBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes once they are unpacked.</summary>
    public long InflatedBytes { get; init; } = 50 * 1024 * 1024;

    public int Redirects { get; init; } = 3;
}
