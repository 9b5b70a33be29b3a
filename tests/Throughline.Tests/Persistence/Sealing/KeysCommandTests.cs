using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Persistence.Sealing;

/// <summary>A key's whole life: made, used, followed by another, forgotten.</summary>
public sealed class KeysCommandTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_are_rotated_and_forgotten_and_every_note_still_opens()
    {
        var file = Path.Combine(databases.Folder("keys"), "app.db");
        var store = new Store(file, TimeProvider.System);
        await store.Upgrade(Stop);
        await Write(store, "Before the rotation.");
        var first = SealKey.Read(store.KeyRingFile)[^1].Name;
        // Nothing is closed with anything but the only key.
        await Run("forget", file);
        Assert.Single(SealKey.Read(store.KeyRingFile));

        await Run("rotate", file);
        Assert.Equal(2, SealKey.Read(store.KeyRingFile).Count);
        Assert.DoesNotContain(first, await Used(store));
        await Run("forget", file);
        Assert.NotEqual(first, Assert.Single(SealKey.Read(store.KeyRingFile)).Name);
        await using var db = store.OpenFor("test");
        Assert.Equal("Before the rotation.", (await db.SupportNotes.SingleAsync(Stop)).Text);
    }

    [Fact]
    public async Task A_node_that_runs_on_closes_with_the_new_key_from_its_next_write_on()
    {
        var file = Path.Combine(databases.Folder("keys"), "app.db");
        var store = new Store(file, TimeProvider.System);
        await store.Upgrade(Stop);
        await Write(store, "First.");
        // Another process has added a key: this one's ring still knows one alone.
        List<SealKey> keys = [.. SealKey.Read(store.KeyRingFile), SealKey.New()];
        await File.WriteAllBytesAsync(store.KeyRingFile, SealKey.Written(keys), Stop);
        File.SetLastWriteTimeUtc(store.KeyRingFile, DateTime.UtcNow.AddSeconds(1));
        await Write(store, "Second.");
        Assert.Equal(keys.Select(key => key.Name).Order(), (await Used(store)).Order());
    }

    [Fact]
    public async Task A_key_is_not_forgotten_while_any_row_needs_it()
    {
        var file = Path.Combine(databases.Folder("keys"), "app.db");
        var store = new Store(file, TimeProvider.System);
        await store.Upgrade(Stop);
        await Write(store, "Closed with the first.");
        store.KeyRing.Rotate();
        await Write(store, "Closed with the second.");
        await Run("forget", file);
        Assert.Equal(2, SealKey.Read(store.KeyRingFile).Count);
    }

    private static async Task Run(string command, string file) =>
        Assert.Equal(0, await KeysCommand.Create().Parse([command, "--db", file]).InvokeAsync(cancellationToken: Stop));

    private static async Task<IReadOnlySet<string>> Used(Store store)
    {
        await using var db = store.OpenFor("test");
        return await Resealing.KeysOf(db, db.Model.FindEntityType(typeof(SupportNote))!, Stop);
    }

    private static async Task Write(Store store, string text)
    {
        await using var db = store.OpenFor("test");
        var person =
            await db.People.FirstOrDefaultAsync(Stop)
            ?? new Person
            {
                RosterKey = "p",
                Role = PersonRole.Principal,
                Name = "P",
            };
        if (person.Id == 0)
        {
            db.People.Add(person);
        }
        await db.SaveChangesAsync(Stop);
        db.SupportNotes.Add(SupportNote.Reflection(person.Id, text, store.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Stop);
    }
}
