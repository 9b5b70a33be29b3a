using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Networks;
using Throughline.Demo.Year;

namespace Throughline.Demo.Incidents;

/// <summary>A principal calls and the ILD goes: a few times a year in each network, thrown, never in the weeks told by hand.</summary>
internal static class Emergencies
{
    private const int PerNetwork = 5;
    private static readonly LocalDate ToldByHand = new(2026, 2, 16);
    private static readonly string[] Causes = ["water main", "no heat", "power cut", "road closed", "smoke in the kitchen"];

    public static IEnumerable<Call> All() => SixNetworks.All.SelectMany(InNetwork);

    private static IEnumerable<Call> InNetwork(HarborNetwork network)
    {
        var dice = new Dice($"emergencies/{network.Id}");
        for (var count = 0; count < PerNetwork; count++)
        {
            var hour = dice.Pick(Habits.Of(network).Hours);
            var weeks = Period.Between(HarborYear.First, ToldByHand, PeriodUnits.Weeks).Weeks;
            // Spread over the fall and winter: one in each fifth of it.
            var week = (count * weeks + dice.Next(weeks)) / PerNetwork;
            var school = dice.Pick(network.Schools);
            yield return new Call(
                0,
                HarborYear.First.PlusWeeks(week).PlusDays((int)hour.Day - 1),
                hour.From,
                90,
                $"emergency-{school.Id}",
                $"Emergency, {dice.Pick(Causes)}, {school.Short}",
                school.Principal,
                [network.Id],
                [school.Short],
                VisitsInTheWay.Move
            )
            {
                Location = school.Name,
                Announced = HarborYear.First.PlusWeeks(week).PlusDays((int)hour.Day - 1).At(hour.From.PlusMinutes(-50)),
            };
        }
    }
}
