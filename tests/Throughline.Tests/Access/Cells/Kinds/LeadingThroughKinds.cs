namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What LeadingThrough keeps: requests for help, bypasses, recommendations.</summary>
internal static class LeadingThroughKinds
{
    public static IReadOnlyList<Planted> All { get; } = [];
}
