using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Persistence;

public sealed class BulkRowsTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(20_001, true)]
    [InlineData(50, false)]
    public async Task After_many_rows_at_once_PostgreSQL_knows_how_many_there_are_and_plans_by_it(int count, bool isTold)
    {
        var store = await databases.Fresh("postgres");
        await using var db = store.OpenFor("test");
        var table = RowTable.Of<Network>(db);
        await using (var transaction = await db.Database.BeginTransactionAsync(Stop))
        {
            var keys = await db.Bulk.Reserve(table, count, Stop);
            await db.Bulk.Insert(
                table,
                [
                    .. keys.Select(key =>
                        table.Values(new Network { RosterKey = $"network-{key}", Name = $"Network {key}" }, key)
                    ),
                ],
                Stop
            );
            await transaction.CommitAsync(Stop);
        }
        var known = await db
            .Database.SqlQueryRaw<float>("SELECT reltuples AS \"Value\" FROM pg_class WHERE relname = 'networks'")
            .SingleAsync(Stop);
        Assert.Equal(isTold ? count : -1, known);
    }
}
