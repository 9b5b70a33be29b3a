using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>What is done beside taking figures.</summary>
/// <param name="AddsSchools">Whether schools of the file that the district does not have are added.</param>
/// <param name="IsTrial">Whether to change nothing.</param>
internal sealed record ScoreChoice(bool AddsSchools = false, bool IsTrial = false)
{
    /// <summary>Asked when all is known and nothing is kept yet; a no keeps nothing.</summary>
    public Func<ScoreOutcome, bool> Confirms { get; init; } = _ => true;
}

/// <summary>What an import of figures did, or would do.</summary>
/// <param name="Import">The import, with which it is taken back; null when nothing changed or it was only tried.</param>
/// <param name="Values">Of values, and of reasons why there is none.</param>
/// <param name="Targets">Of targets.</param>
/// <param name="NewIndicators">Indicators that nobody has described yet.</param>
/// <param name="NewSchools">Schools that were added.</param>
/// <param name="Problems">Each cell or row that was left out.</param>
internal sealed record ScoreOutcome(
    Import? Import,
    Changes Values,
    Changes Targets,
    int NewIndicators,
    int NewSchools,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>Targets that a round agreed on and the file has otherwise: they stay as agreed, each named among the problems.</summary>
    public int AgreedKept { get; init; }

    public bool ChangesNothing => Values.Count + Targets.Count == 0;
}
