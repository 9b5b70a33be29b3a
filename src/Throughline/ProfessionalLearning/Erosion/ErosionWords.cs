using System.Globalization;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>Erosion in words.</summary>
internal static class ErosionWords
{
    /// <summary>A share to a tenth of a percent, "5.0 %"; "–" of nothing.</summary>
    public static string Share(int part, int whole) =>
        whole == 0
            ? "–"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Round(100.0 * part / whole, 1, MidpointRounding.AwayFromZero):0.0} %"
            );

    /// <summary>To a tenth of a percent, "38.9 %"; "–" where nothing was planned.</summary>
    public static string Percent(LearningMinutes minutes) =>
        minutes.Erosion is { } erosion
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Round(100 * erosion.ToDouble(), 1, MidpointRounding.AwayFromZero):0.0} %"
            )
            : "–";
}
