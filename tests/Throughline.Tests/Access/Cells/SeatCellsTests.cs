using Throughline.Access;
using Throughline.Frame.Seats;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>Every cell of the matrix, asked of readers whose seats come from dated assignments and grants in a real database.</summary>
public sealed class SeatCellsTests(CellsOnSqlite cells) : IClassFixture<CellsOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Seats => [.. Enum.GetValues<Seat>().Select(seat => seat.Word())];

    [Theory]
    [MemberData(nameof(Seats))]
    public async Task A_reader_in_a_seat_may_do_what_the_row_of_the_seat_says_and_nothing_else(string word)
    {
        var seat = SeatWords.Parse(word);
        var probe = new SeatProbe(cells.Scene, await cells.Scene.ReaderOf(seat, Stop));
        var wrong = Cell.All.Where(cell => cell.Seat == seat).SelectMany(probe.Differences).ToList();
        Assert.Empty(wrong);
        cells.Tally.Tried(Cell.All.Count(cell => cell.Seat == seat) * 8);
    }
}

/// <summary>Asks one reader about cells.</summary>
internal sealed class SeatProbe(Scene scene, Reader reader)
{
    /// <summary>In which acts the program and the file differ; empty when they agree.</summary>
    public IEnumerable<string> Differences(Cell cell)
    {
        var person = scene.SubjectOf(cell.Seat);
        var isParty = cell.Seat is Seat.Dept;
        var acts = Enum.GetValues<Act>()
            .Where(act => reader.May(cell.Kind, act, person, isParty) != cell.Grants.Contains(act))
            .Select(act => $"{cell} {act}");
        var view = reader.ViewOf(cell.Kind, person, isParty);
        return view == Expected(cell) ? acts : acts.Append($"{cell} is seen as {view}");
    }

    private static View Expected(Cell cell) =>
        cell.Grants.Contains(Act.Read) ? View.Full
        : cell.Grants.Contains(Act.ReadRedacted) ? View.Redacted
        : View.Nothing;
}
