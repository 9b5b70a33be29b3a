namespace Throughline.Evidence.Estimates;

/// <summary>A figure that was drawn, with the interval in which 95 of 100 such draws would have the truth.</summary>
/// <param name="Value">The best guess; a share is 0 to 1.</param>
/// <param name="Low">Lower end; null where too little was drawn to say.</param>
/// <param name="High">Upper end; null with <paramref name="Low"/>.</param>
internal readonly record struct Estimate(double Value, double? Low, double? High)
{
    /// <summary>Whether it carries an interval.</summary>
    public bool HasInterval => Low is not null && High is not null;
}
