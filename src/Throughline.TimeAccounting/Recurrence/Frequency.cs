namespace Throughline.TimeAccounting.Recurrence;

/// <summary>FREQ of a recurrence rule, from the shortest.</summary>
internal enum Frequency
{
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
