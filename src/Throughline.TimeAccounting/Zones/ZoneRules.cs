namespace Throughline.TimeAccounting.Zones;

/// <summary>A time zone: from the clock on its wall to instants and back, in seconds from 1970-01-01.</summary>
/// <remarks>A local time that does not exist takes the offset before the gap; one that exists twice is the first.</remarks>
internal abstract class ZoneRules
{
    /// <summary>The instant of a local time.</summary>
    public abstract long ToUtc(long local);

    /// <summary>The local time of an instant.</summary>
    public abstract long ToLocal(long utc);
}
