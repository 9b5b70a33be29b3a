using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>The wall in the query layer: what a context opened for a reader finds of each planted candid row, whatever a page forgets.</summary>
public abstract class QueryCellsTests(CellsFixture cells)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Seats => SeatCellsTests.Seats;

    [Theory]
    [MemberData(nameof(Seats))]
    public async Task A_candid_row_is_found_only_by_those_who_may_read_it_in_full(string word)
    {
        var seat = SeatWords.Parse(word);
        var reader = await cells.Scene.ReaderOf(seat, Stop);
        await using var db = cells.Scene.Store.Open(Actor.Nobody);
        db.ReadAs(reader);
        foreach (var entity in db.Model.GetEntityTypes().Where(each => IsCut(each.ClrType)))
        {
            foreach (var (kind, plant) in cells.Records.Where(each => each.Kind.Name == entity.ClrType.Name))
            {
                var found = await db.FindAsync(entity.ClrType, [plant.Id], Stop) is not null;
                var cell = Cell.Of(kind.Kind, seat);
                Assert.True(
                    found == (cell.ShowsAll && !kind.NotFoundBy.Contains(seat)),
                    $"{cell} {(found ? "finds" : "does not find")} the {kind.Name}"
                );
                cells.Tally.Tried(1);
            }
        }
    }

    private static bool IsCut(Type entity) => entity.IsAssignableTo(typeof(ICandid)) || entity.IsAssignableTo(typeof(IWalled));
}

/// <summary>On SQLite.</summary>
public sealed class QueryCellsOnSqliteTests(CellsUnwalkedOnSqlite cells)
    : QueryCellsTests(cells),
        IClassFixture<CellsUnwalkedOnSqlite>;

/// <summary>On PostgreSQL.</summary>
public sealed class QueryCellsOnPostgresTests(CellsUnwalkedOnPostgres cells)
    : QueryCellsTests(cells),
        IClassFixture<CellsUnwalkedOnPostgres>;
