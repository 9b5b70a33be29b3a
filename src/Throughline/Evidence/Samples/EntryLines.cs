using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Samples;

/// <summary>An entry of a sampled day as a coder or an outsider reads it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Between">Its times.</param>
/// <param name="Title">As the ILD released it; may be empty.</param>
/// <param name="Company">Who was in it, by kind.</param>
/// <param name="Blind">The first coder's code; null on the page of whoever codes blind.</param>
internal sealed record EntryLine(long Id, string Between, string Title, string Company, (With With, Focus Focus)? Blind)
{
    /// <summary>What a coder may choose for whom: all, in the order of the rules.</summary>
    public static IReadOnlyList<With> Withs { get; } = Enum.GetValues<With>();

    /// <summary>What a coder may choose for what: all but leave, which is not counted.</summary>
    public static IReadOnlyList<Focus> Focuses { get; } = [.. Enum.GetValues<Focus>().Where(focus => focus != Focus.Leave)];

    /// <summary>The word of a choice; "cannot be told" where the title says too little.</summary>
    public static string Word(Focus focus) => focus == Focus.Uncoded ? "Cannot be told" : focus.Label;

    public static EntryLine Of(SampledEntry entry, DistrictZone zone, EntryCode? blind = null) =>
        new(
            entry.Id,
            zone.Between(entry.Start, entry.End),
            entry.Title,
            entry.Company,
            blind is null ? null : (blind.With, blind.Focus)
        );
}
