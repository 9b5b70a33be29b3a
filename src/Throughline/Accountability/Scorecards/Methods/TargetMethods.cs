using System.Globalization;
using Throughline.Accountability.Indicators;

namespace Throughline.Accountability.Scorecards.Methods;

/// <summary>The methods, each a pure function of what is known. Without a result none proposes anything; none goes beyond the best, none asks for less than the school has.</summary>
/// <remarks>
/// Halving the gap in six years and its cap from 95 percent on: Maryland's annual measurable objectives under its growth plan. A tenth fewer below: the safe
/// harbor of the No Child Left Behind Act. The others are the common forms of a fixed standard, of peers and of agreement.
/// </remarks>
internal static class TargetMethods
{
    private const decimal CappedFrom = 0.95m;
    private const decimal Tenth = 0.1m;
    private const int FewestPeers = 5;

    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<MethodTarget> All(TargetBasis basis) =>
        [HalveTheGap(basis), SafeHarbor(basis), GrowthToStandard(basis), PeerGrowth(basis), Negotiated(basis)];

    public static MethodTarget Of(TargetMethod method, TargetBasis basis) => All(basis).Single(one => one.Method == method);

    /// <summary>Start + (best − start) ÷ 2 ÷ window × step.</summary>
    public static MethodTarget HalveTheGap(TargetBasis basis)
    {
        if (basis.Start is not { } start || basis.Best is not { } best)
        {
            return None(TargetMethod.HalveTheGap, basis.Best is null ? "There is no best value to close a gap to." : Missing);
        }
        if (basis.Direction == Direction.Up ? start >= CappedFrom * best : start <= (1 - CappedFrom) * 100)
        {
            return new(
                TargetMethod.HalveTheGap,
                basis.Capped(start),
                $"It starts at {N(start)}, so near the best that it is asked to stay there."
            );
        }
        var step = Math.Clamp(basis.Step, 1, Math.Max(1, basis.Window));
        var value = start + (best - start) / 2 / Math.Max(1, basis.Window) * step;
        return new(
            TargetMethod.HalveTheGap,
            basis.Capped(value),
            $"From {N(start)} half the way to {N(best)} in {basis.Window} years: {N(start)} + ({N(best)} − {N(start)}) ÷ 2 ÷ {basis.Window} × {step}."
        );
    }

    /// <summary>Latest + a tenth of what is missing to the best.</summary>
    public static MethodTarget SafeHarbor(TargetBasis basis) =>
        basis is { Latest: { } latest, Best: { } best }
            ? new(
                TargetMethod.SafeHarbor,
                basis.Capped(latest + (best - latest) * Tenth),
                $"A tenth of the {N(Math.Abs(best - latest))} that are missing to {N(best)} this year."
            )
            : None(
                TargetMethod.SafeHarbor,
                basis.Best is null ? "There is no best value to count what is missing to." : Missing
            );

    /// <summary>Latest + (standard − latest) ÷ years left; whoever is there already is asked to stay.</summary>
    public static MethodTarget GrowthToStandard(TargetBasis basis)
    {
        if (basis.Latest is not { } latest || basis.Standard is not { } standard)
        {
            return None(
                TargetMethod.GrowthToStandard,
                basis.Standard is null ? "No standard is set for this indicator." : Missing
            );
        }
        if (!basis.IsBetter(standard, latest))
        {
            return new(
                TargetMethod.GrowthToStandard,
                basis.Capped(latest),
                $"It has reached the standard of {N(standard)} and is asked to stay there."
            );
        }
        var years = Math.Max(1, basis.YearsToStandard);
        return new(
            TargetMethod.GrowthToStandard,
            basis.Capped(latest + (standard - latest) / years),
            $"To {N(standard)} in {years} {(years == 1 ? "year" : "years")}, in equal steps of {N(Math.Abs(standard - latest) / years)}."
        );
    }

    /// <summary>Latest + the middle change of schools that began near it; at least what the school has.</summary>
    public static MethodTarget PeerGrowth(TargetBasis basis)
    {
        if (basis.Latest is not { } latest)
        {
            return None(TargetMethod.PeerGrowth, Missing);
        }
        if (basis.PeerChanges.Count < FewestPeers)
        {
            return None(
                TargetMethod.PeerGrowth,
                $"Fewer than {FewestPeers} schools began near it; nothing can be told from them."
            );
        }
        var sorted = basis.PeerChanges.Order().ToList();
        var middle = Quantile(sorted, 0.5m);
        var change = basis.Direction == Direction.Up ? Math.Max(0, middle) : Math.Min(0, middle);
        return new(
            TargetMethod.PeerGrowth,
            basis.Capped(latest + change),
            $"{sorted.Count} times a school that began near {N(latest)} changed by {N(Quantile(sorted, 0.25m))} to {N(Quantile(sorted, 0.75m))} in a year, the middle one by {N(middle)}."
        );
    }

    /// <summary>What people agreed on.</summary>
    public static MethodTarget Negotiated(TargetBasis basis) =>
        basis.Agreed is { } agreed
            ? new(TargetMethod.Negotiated, basis.Capped(agreed), "Agreed between the school, its ILD and the data office.")
            : None(TargetMethod.Negotiated, "Nothing was agreed on.");

    /// <summary>A value below which that share of the sorted values lies, between neighbours in proportion.</summary>
    internal static decimal Quantile(IReadOnlyList<decimal> sorted, decimal share)
    {
        var at = share * (sorted.Count - 1);
        var low = (int)Math.Floor(at);
        return low + 1 >= sorted.Count ? sorted[^1] : sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]);
    }

    private const string Missing = "There is no result to start from.";

    private static MethodTarget None(TargetMethod method, string why) => new(method, null, why);

    private static string N(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
