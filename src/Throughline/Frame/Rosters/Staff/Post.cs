using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.Staff;

/// <summary>What one adult does somewhere, as formats of staff lists say it.</summary>
/// <param name="Role">What that makes them here.</param>
/// <param name="SchoolId">The school; empty when it is none.</param>
/// <param name="Unit">The central office unit; empty when it is none.</param>
/// <param name="NetworkId">The network; empty when it is none.</param>
/// <param name="Start">First day; null when the format does not say.</param>
/// <param name="End">Last day; null when the format does not say, or while it lasts.</param>
/// <param name="IsMain">Whether the format names it their main one.</param>
/// <param name="Place">Where it is said.</param>
internal sealed record Post(
    PersonRole Role,
    string SchoolId,
    string Unit,
    string NetworkId,
    DateOnly? Start,
    DateOnly? End,
    bool IsMain,
    RowPlace Place
);
