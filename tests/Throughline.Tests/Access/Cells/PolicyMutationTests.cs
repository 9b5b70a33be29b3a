using System.Reflection;
using Throughline.Access;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>
/// Whether the tests would notice: single grants of the program's own table are turned round, and the probe of that very cell must go red.
/// The table is reached by reflection, from here only; in the program nothing can change it.
/// </summary>
public sealed class PolicyMutationTests(CellsOnSqlite cells) : IClassFixture<CellsOnSqlite>
{
    private const int Mutants = 50;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_one_of_fifty_grants_turned_round_at_random_is_noticed_by_its_own_cell()
    {
        Soak.Only();
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        var survivors = new List<string>();
        // Nobody and someone ended hold no seat at all: a grant to them opens nothing.
        var held = Cell.All.Where(each => each.Seat is not (Seat.Anon or Seat.Gone)).ToList();
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var cell = held[dice.Next(held.Count)];
            var act = Enum.GetValues<Act>()[dice.Next(Enum.GetValues<Act>().Length)];
            var probe = new SeatProbe(cells.Scene, await cells.Scene.ReaderOf(cell.Seat, Stop));
            using (new Turned(cell.Kind, cell.Seat, act))
            {
                survivors.AddRange(probe.Differences(cell).Any() ? [] : [$"{cell} {act}"]);
            }
            // A reader who was asked remembers the answer: another one is asked.
            var again = new SeatProbe(cells.Scene, await cells.Scene.ReaderOf(cell.Seat, Stop));
            Assert.Empty(again.Differences(cell));
        }
        Console.WriteLine(
            $"Access: {Mutants - survivors.Count} of {Mutants} mutants of the policy were noticed (seed {seed})."
        );
        Assert.Empty(survivors);
    }

    private sealed class Turned : IDisposable
    {
        private static readonly byte[,] Granted = (byte[,])
            typeof(AccessMatrix).GetField("Granted", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

        private readonly (int Kind, int Seat, byte Bit) at;

        public Turned(RecordKind kind, Seat seat, Act act)
        {
            at = ((int)kind, (int)seat, (byte)(1 << (int)act));
            Granted[at.Kind, at.Seat] ^= at.Bit;
        }

        public void Dispose() => Granted[at.Kind, at.Seat] ^= at.Bit;
    }
}
