using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Persistence;

public sealed class MigrationsTests(Databases databases)
{
    [Fact]
    public void The_sqlite_migrations_make_todays_model()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        Assert.False(
            db.Database.HasPendingModelChanges(),
            "Run ./run migration NAME (until the first release: ./run migration Initial)."
        );
    }

    [Fact]
    public void The_postgres_migrations_make_todays_model()
    {
        using var db = new PostgresDesign().CreateDbContext([]);
        Assert.False(
            db.Database.HasPendingModelChanges(),
            "Run ./run migration NAME (until the first release: ./run migration Initial)."
        );
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_new_database_has_every_table_and_upgrading_it_again_does_nothing(string kind)
    {
        var store = await databases.Fresh(kind);
        Assert.Empty(await store.Upgrade(TestContext.Current.CancellationToken));
        await using var db = store.Open(Actor.Nobody);
        Assert.Equal(0, await db.Imports.CountAsync(TestContext.Current.CancellationToken));
    }
}
