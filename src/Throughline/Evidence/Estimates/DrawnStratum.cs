namespace Throughline.Evidence.Estimates;

/// <summary>What was drawn from one part of the whole, such as the days of one ILD.</summary>
/// <param name="Population">How many there were to draw from; at least as many as were drawn.</param>
/// <param name="Clusters">Each thing drawn, as sums of its parts: the seconds of a day by code. All of the same length.</param>
internal sealed record DrawnStratum(int Population, IReadOnlyList<double[]> Clusters);
