using System.Globalization;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>Erosion in words.</summary>
internal static class ErosionWords
{
    /// <summary>To a tenth of a percent, "38.9 %"; "–" where nothing was planned.</summary>
    public static string Percent(LearningMinutes minutes) =>
        minutes.Erosion is { } erosion
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Round(100 * erosion.ToDouble(), 1, MidpointRounding.AwayFromZero):0.0} %"
            )
            : "–";
}
