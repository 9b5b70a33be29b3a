using Throughline.Demo.Cast;

namespace Throughline.Demo.Networks;

/// <summary>All six, in the order in which the pages name their ILDs.</summary>
internal static class SixNetworks
{
    public static IReadOnlyList<HarborNetwork> All { get; } =
    [Tidewater.Network, Northshore.Network, Breakwater.Network, Lighthouse.Network, Mariner.Network, Estuary.Network];

    /// <summary>Their ids, in the same order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(network => network.Id)];
}
