using Throughline.Demo.Networks;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo.Cast;

/// <summary>Who formally evaluates which principal. At Harbor a community superintendent does, except where an ILD does, by date.</summary>
internal static class Evaluators
{
    private static readonly Dictionary<string, string> CommunitySuperintendents = new(StringComparer.Ordinal)
    {
        ["tidewater"] = "Gloria Benning",
        ["northshore"] = "Gloria Benning",
        ["breakwater"] = "Otis Farrow",
        ["lighthouse"] = "Otis Farrow",
        ["mariner"] = "Lucinda Reyes-Holt",
        ["estuary"] = "Lucinda Reyes-Holt",
    };

    public static IEnumerable<RosterAssignment> Rows(HarborDesign design) =>
        from network in SixNetworks.All
        from school in network.Schools
        from principal in Principals(school)
        from edge in Edges(design, network, principal)
        select edge;

    private static string[] Principals(HarborSchool school) =>
        school.Short == Handovers.NewPrincipalSchool ? [school.Principal, Handovers.NewPrincipal] : [school.Principal];

    private static IEnumerable<RosterAssignment> Edges(HarborDesign design, HarborNetwork network, string principal)
    {
        var apart = HarborAssignments.Since(
            AssignmentKind.Evaluates,
            CommunitySuperintendents[network.Id],
            CastName.Id(principal)
        );
        var same = apart with { PersonId = CastName.Id(network.Ild) };
        if (design.IldEvaluates)
        {
            return [same];
        }

        if (design.Id != HarborDesign.Own || network.Ild != Handovers.EvaluatingIld)
        {
            return [apart];
        }

        return [apart with { End = Handovers.EvaluatesFrom.AddDays(-1) }, same with { Start = Handovers.EvaluatesFrom }];
    }
}
