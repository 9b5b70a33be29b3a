using Throughline.Frame.Designs;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo;

/// <summary>What differs when Harbor Unified is played in another district's design: titles, protection, evaluators, teams.</summary>
/// <param name="Id">The design it is played in.</param>
/// <param name="IldTitle">What an ILD is called there.</param>
/// <param name="Stages">Protected windows until and from <see cref="HarborYear.Widened"/>; none where no weekly time is protected.</param>
/// <param name="IldEvaluates">Whether every ILD evaluates the principals, too.</param>
/// <param name="HasTeam">Whether network managers are the ILD's team; else they are lent to the network.</param>
internal sealed record HarborDesign(
    string Id,
    string IldTitle,
    IReadOnlyList<IReadOnlyList<ProtectedWindow>> Stages,
    bool IldEvaluates,
    bool HasTeam
)
{
    /// <summary>Short name of Harbor's own mix: Atlanta's protected days, New York's apart evaluators.</summary>
    public const string Own = "harbor";

    private const string StartedFrom = "atlanta";

    /// <summary>The design of this short name; null when there is none.</summary>
    public static HarborDesign? Find(string id)
    {
        if (id == DesignLibrary.Blank || DesignLibrary.Find(id == Own ? StartedFrom : id) is not { } design)
        {
            return null;
        }

        return new(
            id,
            id == Own ? "Instructional leadership director" : design.IldTitle,
            design.ProtectedTime.Stages,
            id != Own && design.PrincipalEvaluator.IsIld,
            design.Team.HasTeam
        );
    }

    /// <summary>The shipped rules, but "budget" is left to people: at Harbor it is said of too many things.</summary>
    public IReadOnlyList<FocusRule> FocusRules() =>
        [
            .. DefaultFocusRules
                .For(Id == Own ? StartedFrom : Id)
                .Select(rule => rule with { SummaryWords = WithoutBudget(rule) }),
        ];

    private static IReadOnlyList<string> WithoutBudget(FocusRule rule) =>
        [.. rule.SummaryWords.Where(word => word is not ("budget" or "budgets"))];
}
