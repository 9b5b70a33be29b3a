using NodaTime;
using Throughline.Demo.Cast;

namespace Throughline.Demo.Year;

/// <summary>Gives out the visit hours of two weeks: every school once, then those that are owed more, in a thrown order.</summary>
internal static class Fortnight
{
    private static readonly string[] Purposes =
    [
        "coaching",
        "classroom walk",
        "visit and debrief",
        "leadership team",
        "feedback practice",
        "instructional rounds",
        "observation practice",
        "data conversation",
        "coaching cycle",
        "student work",
    ];

    public static IEnumerable<VisitSeries> Of(HarborNetwork network)
    {
        var dice = new Dice($"fortnight/{network.Id}");
        var hours = Habits.Of(network).Hours;
        var order = dice.Shuffled(network.Schools);
        var turns = Enumerable.Range(1, 4).SelectMany(turn => order.Where(school => school.Visits >= turn));
        foreach (var (at, school) in turns.Take(2 * hours.Count).Index())
        {
            // Every ninth visit is about the school's staffing: with a principal, not on instructional leadership.
            var purpose = at % 9 == 7 ? "staffing" : dice.Pick(Purposes);
            foreach (var (principal, from, until) in Leaders(network, school))
            {
                yield return new(school, principal, hours[at % hours.Count], at < hours.Count, purpose, from, until);
            }
        }
        foreach (var (school, at) in Joined(network).Select((school, at) => (school, at)))
        {
            yield return new(
                school,
                school.Principal,
                hours[^1],
                at % 2 == 0,
                "coaching",
                Since(Handovers.Moved),
                HarborYear.Last
            );
        }
    }

    /// <summary>Who leads the school in this network, from when to when.</summary>
    private static IEnumerable<(string Principal, LocalDate From, LocalDate Until)> Leaders(
        HarborNetwork network,
        HarborSchool school
    )
    {
        if (school.Short == Handovers.NewPrincipalSchool)
        {
            return
            [
                (school.Principal, HarborYear.First, Since(Handovers.OldPrincipalLeft)),
                (Handovers.NewPrincipal, Since(Handovers.NewPrincipalCame), HarborYear.Last),
            ];
        }

        var leaves = school.Short == Handovers.MovedSchool && network.Id != Handovers.MovedTo;
        return [(school.Principal, HarborYear.First, leaves ? Since(Handovers.Moved).PlusDays(-1) : HarborYear.Last)];
    }

    private static IEnumerable<HarborSchool> Joined(HarborNetwork network) =>
        network.Id == Handovers.MovedTo
            ? Networks.Breakwater.Network.Schools.Where(school => school.Short == Handovers.MovedSchool)
            : [];

    private static LocalDate Since(DateOnly day) => LocalDate.FromDateOnly(day);
}
