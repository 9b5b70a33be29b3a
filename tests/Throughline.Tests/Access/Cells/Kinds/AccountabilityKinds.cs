namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What Accountability keeps: scorecards, targets, hours spent on accountability.</summary>
internal static class AccountabilityKinds
{
    public static IReadOnlyList<Planted> All { get; } = [];
}
