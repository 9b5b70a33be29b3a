namespace Throughline.Demo.Cast;

/// <summary>A network: its ILD, the network manager who is the ILD's team, and the schools it opens the year with.</summary>
internal sealed record HarborNetwork(string Id, string Name, string Ild, string Manager, IReadOnlyList<HarborSchool> Schools);
