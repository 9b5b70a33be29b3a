namespace Throughline.ProfessionalLearning.Coding;

/// <summary>A figure of agreement in a word.</summary>
internal static class AgreementWords
{
    /// <summary>The usual word for a kappa; a habit, not a rule.</summary>
    /// <remarks>J. R. Landis and G. G. Koch, <em>The measurement of observer agreement for categorical data</em>, Biometrics 33 (1977).</remarks>
    public static string Of(double kappa) =>
        kappa switch
        {
            < 0 => "less than chance",
            <= 0.20 => "slight",
            <= 0.40 => "fair",
            <= 0.60 => "moderate",
            <= 0.80 => "substantial",
            _ => "almost perfect",
        };
}
