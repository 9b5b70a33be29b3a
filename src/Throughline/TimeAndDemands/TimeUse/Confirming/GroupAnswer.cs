using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>From the group that a person chose to the two codes, changing as little of what the rules say as will do.</summary>
internal static class GroupAnswer
{
    /// <summary>The seven that can be chosen, in the order of the palette; the number keys 1 to 7.</summary>
    public static IReadOnlyList<TimeGroup> Choices { get; } =
    [.. Enum.GetValues<TimeGroup>().Where(group => group != TimeGroup.ToConfirm)];

    /// <summary>The codes that put an entry into the group. With is null where the rules' own With will do.</summary>
    /// <param name="group">The group chosen; not <see cref="TimeGroup.ToConfirm"/>.</param>
    /// <param name="now">What the rules say.</param>
    /// <param name="suggested">The Focus that was suggested; kept when it leads to this group.</param>
    public static (With? With, Focus Focus) CodesOf(TimeGroup group, OccurrenceCode now, Focus? suggested)
    {
        var wantsPrincipal = group is TimeGroup.WithPrincipals or TimeGroup.PrincipalsOtherMatters;
        With? with = (wantsPrincipal, now.IsWithPrincipals) switch
        {
            (true, false) => With.Principal,
            // Time with a principal stays in the principals' groups whatever it is about; the person says that it was not.
            (false, true) when group != TimeGroup.Accountability => WithoutPrincipal(group),
            _ => null,
        };
        var focus = suggested is { } likely && TimeGroups.Of(with ?? now.With, likely) == group ? likely : Usual(group);
        return (with, focus);
    }

    private static With WithoutPrincipal(TimeGroup group) =>
        group switch
        {
            TimeGroup.OwnLearning => With.Peers,
            TimeGroup.Travel => With.Alone,
            _ => With.Central,
        };

    private static Focus Usual(TimeGroup group) =>
        group switch
        {
            TimeGroup.Accountability => Focus.Accountability,
            TimeGroup.WithPrincipals => Focus.Instruction,
            TimeGroup.OwnLearning => Focus.Learning,
            TimeGroup.RequestsAndHearings => Focus.Operations,
            TimeGroup.Travel => Focus.Travel,
            TimeGroup.CentralMeetings => Focus.Planning,
            _ => Focus.Other,
        };
}
