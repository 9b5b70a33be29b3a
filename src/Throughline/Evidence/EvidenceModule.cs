using Throughline.Shell.Navigation;

namespace Throughline.Evidence;

/// <summary>Which form of each support a district is running, and how it is known, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class EvidenceModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } = [];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services) => _ = services;
}
