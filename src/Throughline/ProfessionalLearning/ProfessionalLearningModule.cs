using Throughline.Shell.Navigation;

namespace Throughline.ProfessionalLearning;

/// <summary>Professional learning for ILDs: meetings, protocols, live sessions, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class ProfessionalLearningModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } = [];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services) => _ = services;
}
