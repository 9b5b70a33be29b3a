namespace Throughline.TimeAccounting.Zones;

/// <summary>UTC.</summary>
internal sealed class FixedZone : ZoneRules
{
    public static readonly FixedZone Utc = new();

    private FixedZone() { }

    public override long ToUtc(long local) => local;

    public override long ToLocal(long utc) => utc;
}
