using CsCheck;
using Throughline.Evidence.SelfReports;
using Xunit;

namespace Throughline.Tests.Evidence.SelfReports;

public sealed class PulseResultTests(ITestOutputHelper output)
{
    private static readonly PulseQuestion Asked = PulseQuestions.All.Single(one => one.Key == PulseQuestions.FirstCall);

    [Fact]
    public void Nothing_of_fewer_than_five_answers_is_shown() =>
        Gen.Int[0, 20]
            .Array[1, 6]
            .Sample(answers =>
            {
                var result = Of([.. answers.Select((count, network) => (network, count, 0))]);
                return result.IsShown == answers.Sum() >= 5 && result.ByNetwork.All(one => one.Answers >= 5);
            });

    [Fact]
    public void Networks_are_shown_only_where_none_has_to_be_left_out() =>
        Gen.Int[0, 9]
            .Array[2, 6]
            .Sample(answers =>
            {
                var shown = Of([.. answers.Select((count, network) => (network, count, 0))]).ByNetwork;
                return shown.Count == 0 || shown.Sum(one => one.Answers) == answers.Sum();
            });

    [Fact]
    public void Nearly_all_is_never_told_from_all()
    {
        Assert.Equal("90% or more", PulseResult.Said(12, 12));
        Assert.Equal("90% or more", PulseResult.Said(9, 10));
        Assert.Equal("10% or less", PulseResult.Said(0, 12));
        Assert.Equal("10% or less", PulseResult.Said(1, 10));
        Assert.Equal("75%", PulseResult.Said(9, 12));
    }

    [Fact]
    public void The_median_of_contacts_is_the_middle_answer()
    {
        var contact = PulseQuestions.All.Single(one => one.Key == PulseQuestions.Contact);
        Assert.Equal(2, new PulseCount(contact, null, [1, 1, 3, 1, 1]).Median);
        Assert.Equal(0, new PulseCount(contact, null, [0, 0, 0, 0, 0]).Median);
    }

    /// <summary>
    /// An attacker holds everything that was published of a pulse, takes every cell from every other that holds it, and guesses what one
    /// person said from the smallest group that this gives. Chance is the guess of somebody who takes the smallest published cell as it stands.
    /// </summary>
    [Fact]
    public void Taking_cells_from_each_other_guesses_no_better_than_chance_and_two_percent()
    {
        const int Pulses = 1_000;
        var random = new Random(27);
        var (attacker, chance) = (0.0, 0.0);
        for (var pulse = 0; pulse < Pulses; pulse++)
        {
            var networks = random.Next(1, 6);
            var said = Enumerable
                .Range(0, random.Next(5, 31))
                .Select(_ => (Network: random.Next(networks), Yes: random.NextDouble() < 0.6))
                .ToList();
            var cells = Published(
                Of([
                    .. Enumerable
                        .Range(0, networks)
                        .Select(at =>
                            (
                                at,
                                said.Count(one => one.Network == at && one.Yes),
                                said.Count(one => one.Network == at && !one.Yes)
                            )
                        ),
                ])
            );
            var target = said[random.Next(said.Count)];
            attacker += Right(target.Yes, Smallest(Differences(cells), target.Network));
            chance += Right(target.Yes, Smallest(cells, target.Network));
        }
        output.WriteLine($"Attacker {attacker / Pulses:P1}, chance {chance / Pulses:P1} of {Pulses:N0} pulses.");
        Assert.True(attacker <= chance + 0.02 * Pulses, $"{attacker} of {chance}");
    }

    private static PulseResult Of(IReadOnlyList<(int Network, int Yes, int No)> networks) =>
        PulseResult
            .Of(
                PulseGroup.Principals,
                [.. networks.SelectMany(one => new[] { Tally(one.Network, 0, one.Yes), Tally(one.Network, 1, one.No) })]
            )
            .Single(result => result.Question.Key == Asked.Key);

    private static PulseTally Tally(int network, int choice, int count) =>
        new()
        {
            PulseId = 1,
            Group = PulseGroup.Principals,
            NetworkId = network,
            Question = Asked.Key,
            Choice = choice,
            Count = count,
        };

    // What is on the page: who is in the cell, and yes and all as far as the page says them.
    private static List<(HashSet<int> Networks, double Yes, double All)> Published(PulseResult result)
    {
        var everybody = Enumerable.Range(0, 6).ToHashSet();
        var cells = new List<(HashSet<int>, double, double)>();
        if (result.IsShown)
        {
            cells.Add((everybody, Shown(result.District), result.District.Answers));
        }
        cells.AddRange(
            result.ByNetwork.Select(one => (new HashSet<int> { (int)one.NetworkId!.Value }, Shown(one), (double)one.Answers))
        );
        return cells;
    }

    private static double Shown(PulseCount count) =>
        PulseResult.Said(count.Favourable, count.Answers) switch
        {
            "90% or more" => 0.95 * count.Answers,
            "10% or less" => 0.05 * count.Answers,
            _ => count.Favourable,
        };

    private static List<(HashSet<int> Networks, double Yes, double All)> Differences(
        List<(HashSet<int> Networks, double Yes, double All)> cells
    )
    {
        var found = cells.ToList();
        for (var at = 0; at < found.Count && found.Count < 200; at++)
        {
            foreach (var cell in cells.Where(cell => cell.Networks.IsProperSubsetOf(found[at].Networks)))
            {
                var rest = found[at].Networks.Except(cell.Networks).ToHashSet();
                if (rest.Count > 0 && found[at].All - cell.All > 0 && !found.Exists(one => one.Networks.SetEquals(rest)))
                {
                    found.Add((rest, found[at].Yes - cell.Yes, found[at].All - cell.All));
                }
            }
        }
        return found;
    }

    private static (HashSet<int> Networks, double Yes, double All)? Smallest(
        List<(HashSet<int> Networks, double Yes, double All)> cells,
        int network
    ) =>
        cells
            .Where(cell => cell.Networks.Contains(network))
            .OrderBy(cell => cell.All)
            .Select(cell => ((HashSet<int>, double, double)?)cell)
            .FirstOrDefault();

    private static double Right(bool yes, (HashSet<int> Networks, double Yes, double All)? cell) =>
        cell is not { } known || Math.Abs(known.Yes * 2 - known.All) < 1e-9 ? 0.5
        : known.Yes * 2 > known.All == yes ? 1
        : 0;
}
