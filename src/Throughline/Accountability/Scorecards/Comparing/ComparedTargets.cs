using Throughline.Accountability.Scorecards.Methods;

namespace Throughline.Accountability.Scorecards.Comparing;

/// <summary>All targets from files beside what the methods ask: over everything, by indicator, and why they differ.</summary>
/// <param name="Count">How many targets were compared.</param>
/// <param name="Reached">Of them, those that ask for no more than the school had reached.</param>
/// <param name="Methods">How far each method agrees.</param>
/// <param name="Indicators">The same by indicator, in the order of their keys.</param>
internal sealed record ComparedTargets(
    int Count,
    int Reached,
    IReadOnlyList<MethodAgreement> Methods,
    IReadOnlyList<IndicatorAgreement> Indicators
)
{
    private static readonly TargetMethod[] OfEverySchool =
    [
        TargetMethod.HalveTheGap,
        TargetMethod.SafeHarbor,
        TargetMethod.GrowthToStandard,
        TargetMethod.PeerGrowth,
    ];

    /// <summary>Counted from each target and method.</summary>
    public static ComparedTargets Of(IReadOnlyCollection<ComparedTarget> compared)
    {
        // Each target stands once for each method that answers it; the method that answers most has them all.
        var all = compared.GroupBy(one => one.Method).MaxBy(some => some.Count())?.ToList() ?? [];
        return new(
            all.Count,
            all.Count(one => one.TheirsIsReached),
            MethodAgreement.Of(compared),
            [
                .. compared
                    .GroupBy(one => one.Indicator, StringComparer.Ordinal)
                    .Select(some => new IndicatorAgreement(
                        some.Key,
                        some.GroupBy(one => one.Method).Max(each => each.Count()),
                        MethodAgreement.Of(some)
                    )),
            ]
        );
    }

    /// <summary>Why the two differ, in sentences.</summary>
    public IEnumerable<string> Why
    {
        get
        {
            if (Count == 0)
            {
                yield break;
            }
            yield return $"{Shell.Wording.Counts.Percent(Reached, Count)} of the targets from files lie at or below what the school had just reached. Our methods never ask for less than a school has.";
            yield return "Halving the gap and safe harbor look at one school and the best that can be: they ask the most of the schools that are furthest away.";
            yield return "Growth of peers knows only where schools began, not which schools are alike. It needs changes of the years before, so that it says nothing of the first year.";
            foreach (var silent in OfEverySchool.Where(method => !Methods.Any(one => one.Method == method)))
            {
                yield return silent == TargetMethod.GrowthToStandard
                    ? "Growth to standard is not here: no standard is set for these indicators."
                    : $"{silent.Words()} is not here: it answers none of these targets.";
            }
            yield return "Nearness to targets that others set is no proof of a good target, nor distance of a bad one.";
        }
    }
}

/// <summary>How far the methods agree on one indicator.</summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Count">How many targets were compared.</param>
/// <param name="Methods">By method.</param>
internal sealed record IndicatorAgreement(string Key, int Count, IReadOnlyList<MethodAgreement> Methods);
