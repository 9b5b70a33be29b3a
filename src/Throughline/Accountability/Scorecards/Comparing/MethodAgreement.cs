using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;

namespace Throughline.Accountability.Scorecards.Comparing;

/// <summary>One target that somebody else set, beside what a method would have asked from the results before it.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Method">The method.</param>
/// <param name="Theirs">The target that was set.</param>
/// <param name="Ours">What the method asks, rounded as it would be agreed.</param>
/// <param name="Latest">The result from which both start.</param>
/// <param name="Direction">Which way is better.</param>
internal sealed record ComparedTarget(
    string Indicator,
    TargetMethod Method,
    decimal Theirs,
    decimal Ours,
    decimal Latest,
    Direction Direction
)
{
    /// <summary>Points by which the method asks for more; negative where it asks for less.</summary>
    public decimal AsksMore => Direction == Direction.Up ? Ours - Theirs : Theirs - Ours;

    /// <summary>Whether the target that was set asks for no more than the school has: it may stand still, or fall.</summary>
    public bool TheirsIsReached => Direction == Direction.Up ? Theirs <= Latest : Theirs >= Latest;
}

/// <summary>How far a method agrees with targets that others set. Agreement is no proof of either.</summary>
/// <param name="Method">The method.</param>
/// <param name="Count">How many were compared.</param>
/// <param name="WithinTwo">Of them, those at most 2 points apart.</param>
/// <param name="WithinFive">Those at most 5 points apart.</param>
/// <param name="Median">The middle of what the method asks more, in points.</param>
/// <param name="Apart">The middle distance, in points.</param>
/// <param name="ApartWhereAhead">The middle distance among those where the target that was set lies above what the school has.</param>
/// <param name="Ahead">How many those are.</param>
internal sealed record MethodAgreement(
    TargetMethod Method,
    int Count,
    int WithinTwo,
    int WithinFive,
    decimal Median,
    decimal Apart,
    decimal ApartWhereAhead,
    int Ahead
)
{
    /// <summary>By method, in their order; a method without any comparison is left out.</summary>
    public static IReadOnlyList<MethodAgreement> Of(IEnumerable<ComparedTarget> compared) =>
        [
            .. compared
                .GroupBy(one => one.Method)
                .OrderBy(some => some.Key)
                .Select(some =>
                {
                    var ahead = some.Where(one => !one.TheirsIsReached).ToList();
                    return new MethodAgreement(
                        some.Key,
                        some.Count(),
                        some.Count(one => Math.Abs(one.AsksMore) <= 2),
                        some.Count(one => Math.Abs(one.AsksMore) <= 5),
                        Middle(some.Select(one => one.AsksMore)),
                        Middle(some.Select(one => Math.Abs(one.AsksMore))),
                        ahead.Count == 0 ? 0 : Middle(ahead.Select(one => Math.Abs(one.AsksMore))),
                        ahead.Count
                    );
                }),
        ];

    private static decimal Middle(IEnumerable<decimal> values) => TargetMethods.Quantile([.. values.Order()], 0.5m);
}
