using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Networks;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo;

/// <summary>Harbor Unified, the invented district of the demo, the tests and the docs. Nobody in it exists.</summary>
internal static class HarborUnified
{
    public const string Name = "Harbor Unified";

    /// <summary>The whole roster: 6 ILDs, 74 schools, everybody around them, and what changed in the course of the year.</summary>
    public static DistrictRoster Roster(HarborDesign design) =>
        new()
        {
            District = new(
                Name,
                HarborYear.Zone,
                [CastName.Domain],
                DistrictFacts.DefaultContractHours,
                DistrictFacts.DefaultWorkdayStart,
                DistrictFacts.DefaultWorkdayEnd,
                HarborYear.First.ToDateOnly()
            ),
            Networks = [.. SixNetworks.All.Select(network => new RosterNetwork(network.Id, network.Name))],
            Schools =
            [
                .. from network in SixNetworks.All
                from school in network.Schools
                select new RosterSchool(school.Id, school.Name, [school.Short], school.Level, network.Id),
            ],
            People = HarborPeople.Rows(design),
            Assignments = HarborAssignments.Rows(design),
            SchoolNetworks = Handovers.SchoolNetworks,
            Holidays = HarborYear.Holidays,
            Protected = Protection(design),
            FocusRules = design.FocusRules(),
        };

    private static IReadOnlyList<ProtectedRule> Protection(HarborDesign design) =>
        [
            .. from stage in design.Stages.Index()
            from window in stage.Item
            let first = stage.Index == 0
            select new ProtectedRule(
                "",
                window.Weekday,
                window.From,
                window.To,
                first ? null : HarborYear.Widened.ToDateOnly(),
                first ? HarborYear.Widened.PlusDays(-1).ToDateOnly() : null,
                // The retreat takes a protected morning by agreement of all six.
                !first && window.Weekday == (int)HarborYear.Retreat.DayOfWeek
                    ? [HarborYear.Retreat.ToDateOnly()]
                    : []
            ),
        ];
}
