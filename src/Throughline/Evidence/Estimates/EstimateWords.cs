using System.Globalization;

namespace Throughline.Evidence.Estimates;

/// <summary>Estimates and agreement as pages write them.</summary>
internal static class EstimateWords
{
    private const string None = "–";

    extension(Estimate estimate)
    {
        /// <summary>"64%"; a dash where there is none.</summary>
        public string Percent => Whole(estimate.Value) is { } value ? $"{value}%" : None;

        /// <summary>"59 to 69"; a dash where none can be stated.</summary>
        public string Interval => estimate is { Low: { } low, High: { } high } ? $"{Whole(low)} to {Whole(high)}" : None;

        /// <summary>"64% (59 to 69)".</summary>
        public string Said => estimate.HasInterval ? $"{estimate.Percent} ({estimate.Interval})" : estimate.Percent;
    }

    /// <summary>A share as "93%".</summary>
    public static string Percent(this double? share) => share is { } value && Whole(value) is { } whole ? $"{whole}%" : None;

    /// <summary>"0.88".</summary>
    public static string Two(this double? value) =>
        value is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : None;

    private static int? Whole(double share) =>
        double.IsFinite(share) ? (int)Math.Round(share * 100, MidpointRounding.AwayFromZero) : null;
}
