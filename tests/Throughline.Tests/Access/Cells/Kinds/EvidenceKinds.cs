namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What Evidence keeps: samples, pulse, ratings, reports, extracts.</summary>
internal static class EvidenceKinds
{
    public static IReadOnlyList<Planted> All { get; } = [];
}
