using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Imports;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Xunit;

namespace Throughline.Tests.Persistence.Imports;

public sealed class UndoingTests(Databases databases)
{
    private static readonly string[] LeftAlone = ["journal", "imports", "imported_rows"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Undo_brings_every_table_back_to_what_it_was(string kind)
    {
        var store = await databases.Fresh(kind);
        var empty = await Everything(store);
        var first = (await Harbor.Import(store)).Import!.Id;
        var before = await Everything(store);
        Assert.NotEqual(empty, before);
        var other = Harbor.Roster with
        {
            Networks = [.. Harbor.Roster.Networks.Select(row => row with { Name = row.Name + "!" })],
            Assignments = [.. Harbor.Roster.Assignments.Take(100)],
            People = [.. Harbor.Roster.People, new("new", default, "New", ["new@harbor.example"], "", "", "", "")],
        };
        var second = (await Harbor.Import(store, other)).Import!.Id;
        Assert.NotEqual(before, await Everything(store));
        await Undone(store, second);
        Assert.Equal(before, await Everything(store));
        await Undone(store, first);
        Assert.Equal(empty, await Everything(store));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_people_have_built_on_an_import_is_listed_and_nothing_is_taken_back(string kind)
    {
        var store = await databases.Fresh(kind);
        var import = (await Harbor.Import(store)).Import!.Id;
        await using (var db = store.OpenFor("test"))
        {
            (await db.Networks.SingleAsync(each => each.RosterKey == "tidewater", Stop)).Name = "Renamed";
            var marisol = await db.People.SingleAsync(person => person.RosterKey == "marisol-vega", Stop);
            db.Users.Add(new Account { UserName = "marisol", PersonId = marisol.Id });
            await db.SaveChangesAsync(Stop);
        }
        var before = await Everything(store);
        await using var undoing = store.OpenFor("undo");
        var refusals = await Undoing.Undo(undoing, import, Stop);
        Assert.Equal(
            ["networks Renamed: has been changed since.", "people Marisol Vega: 1 in accounts depend on it."],
            refusals.Order(StringComparer.Ordinal)
        );
        Assert.Equal(before, await Everything(store));
    }

    [Fact]
    public async Task An_import_is_undone_once()
    {
        var store = await databases.Fresh();
        var import = (await Harbor.Import(store)).Import!.Id;
        await Undone(store, import);
        await using var db = store.OpenFor("undo");
        Assert.Contains("already", Assert.Single(await Undoing.Undo(db, import, Stop)), StringComparison.Ordinal);
        Assert.Contains("no import 99", Assert.Single(await Undoing.Undo(db, 99, Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_not_committed_leaves_nothing()
    {
        var store = await databases.Fresh();
        var empty = await Everything(store);
        await using (var db = store.OpenFor("test"))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            var importing = Importing.Begin(db, "test", "file", "hash");
            var keys = await importing.Keys<Network>(2, Stop);
            importing.Add([
                new Network
                {
                    Id = keys.Dequeue(),
                    RosterKey = "n1",
                    Name = "North",
                },
            ]);
            await importing.Write(Stop);
        }
        Assert.Equal(empty, await Everything(store));
        await using var after = store.OpenFor("test");
        Assert.Equal(0, await after.Imports.CountAsync(Stop));
    }

    private static async Task Undone(Store store, long import)
    {
        await using var db = store.OpenFor("undo");
        Assert.Empty(await Undoing.Undo(db, import, Stop));
    }

    // Every row of every table that undo must restore, as text.
    private static async Task<string> Everything(Store store)
    {
        await using var db = store.OpenFor("test");
        await db.Database.OpenConnectionAsync(Stop);
        var text = new StringWriter();
        foreach (
            var name in db
                .Model.GetEntityTypes()
                .Select(entity => entity.GetTableName()!)
                .Distinct()
                .Except(LeftAlone)
                .Order(StringComparer.Ordinal)
        )
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{name}\" ORDER BY 1";
            await using var reader = await command.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop))
            {
                var cells = new object[reader.FieldCount];
                reader.GetValues(cells);
                await text.WriteLineAsync($"{name}: {string.Join('|', cells)}");
            }
        }
        return text.ToString();
    }
}
