using Throughline.Shell.Navigation;

namespace Throughline.LeadingThrough;

/// <summary>Leading through the ILDs, not around them, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class LeadingThroughModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } = [];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services) => _ = services;
}
