using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>A date or time with the zone it is read in.</summary>
internal readonly record struct ZonedMoment(Moment Moment, ZoneRules Zone)
{
    /// <summary>The instant; for a date, its midnight as if in UTC.</summary>
    public long Instant => Moment.IsDate || Moment.IsUtc ? Moment.Local : Zone.ToUtc(Moment.Local);

    public int Day => Days.OfSeconds(Moment.Local);
}
