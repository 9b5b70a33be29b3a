using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours;

/// <summary>The asks by which the system holds schools to account: what they take of ILDs is accountability's cost.</summary>
internal static class AccountabilityKinds
{
    public static IReadOnlyList<DemandKind> All { get; } = [DemandKind.Presentation, DemandKind.PlanReview, DemandKind.Hearing];

    /// <summary>Whether its hours are accountability's.</summary>
    public static bool IsAccountability(this DemandKind kind) => All.Contains(kind);

    /// <summary>"Presentations", "Plan reviews", "Hearings".</summary>
    public static string Plural(this DemandKind kind) => $"{kind.Words()}s";
}
