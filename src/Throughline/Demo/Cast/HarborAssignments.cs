using Throughline.Demo.Networks;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo.Cast;

/// <summary>Who stands where, from when to when: the only source of who leads, helps and supervises.</summary>
internal static class HarborAssignments
{
    private static readonly DateOnly LentFrom = new(2025, 10, 1);

    public static IReadOnlyList<RosterAssignment> Rows(HarborDesign design) =>
        [
            .. SixNetworks.All.SelectMany(Leading),
            .. SixNetworks.All.SelectMany(network => network.Schools).SelectMany(School),
            .. SixNetworks.All.SelectMany(network => Around(network, design)),
            Since(AssignmentKind.LendsTo, CentralOffice.LentReading, "tidewater") with
            {
                Start = LentFrom,
            },
            .. Evaluators.Rows(design),
        ];

    private static IEnumerable<RosterAssignment> Leading(HarborNetwork network)
    {
        var leads = Since(AssignmentKind.LeadsNetwork, network.Ild, network.Id);
        if (network.Ild != Handovers.AbsentIld)
        {
            return [leads];
        }

        return
        [
            leads with
            {
                End = Handovers.LeaveStarts.AddDays(-1),
            },
            Since(AssignmentKind.LeadsNetwork, Handovers.Cover, network.Id) with
            {
                Start = Handovers.LeaveStarts,
                End = Handovers.LeaveEnds,
            },
            leads with
            {
                Start = Handovers.LeaveEnds.AddDays(1),
            },
        ];
    }

    private static IEnumerable<RosterAssignment> School(HarborSchool school)
    {
        var leads = Since(AssignmentKind.LeadsSchool, school.Principal, school.Id);
        if (school.Short != Handovers.NewPrincipalSchool)
        {
            return [leads];
        }

        return
        [
            leads with
            {
                End = Handovers.OldPrincipalLeft,
            },
            Since(AssignmentKind.LeadsSchool, Handovers.NewPrincipal, school.Id) with
            {
                Start = Handovers.NewPrincipalCame,
            },
        ];
    }

    private static IEnumerable<RosterAssignment> Around(HarborNetwork network, HarborDesign design) =>
        [
            Since(AssignmentKind.Supervises, CentralOffice.Deputy, CastName.Id(network.Ild)),
            Since(AssignmentKind.Evaluates, CentralOffice.Deputy, CastName.Id(network.Ild)),
            Since(AssignmentKind.Facilitates, CentralOffice.Facilitator, network.Id),
            design.HasTeam
                ? Since(AssignmentKind.TeamOf, network.Manager, CastName.Id(network.Ild))
                : Since(AssignmentKind.LendsTo, network.Manager, network.Id),
        ];

    internal static RosterAssignment Since(AssignmentKind kind, string person, string target) =>
        new(kind, CastName.Id(person), target, Handovers.Before, null);
}
