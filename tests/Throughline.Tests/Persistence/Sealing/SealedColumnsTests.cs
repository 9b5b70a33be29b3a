using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Persistence.Sealing;

public sealed class SealedColumnsTests(Databases databases)
{
    private const string Planted = "kestrel-otter-91af";
    private static readonly byte[] Place = "Note.Text"u8.ToArray();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_database_file_nor_its_log_holds_a_word_of_a_note()
    {
        var store = await databases.Fresh();
        await Plant(store);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(store.File!)!, Path.GetFileName(store.File!) + "*"))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes, Stop);
            Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Planted)) >= 0, file);
        }
        await using var db = store.OpenFor("test");
        Assert.Equal(Planted, (await db.SupportNotes.SingleAsync(Stop)).Text);
        Assert.Equal(Planted, Encoding.UTF8.GetString((await db.Attachments.SingleAsync(Stop)).Content));
        var entry = await db.JournalEntries.SingleAsync(each => each.Kind == nameof(SupportNote), Stop);
        Assert.StartsWith("hmac-sha256:", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_change_of_keys_everything_opens_and_no_stored_value_is_what_it_was()
    {
        var folder = databases.Folder("ring");
        var fresh = await databases.Fresh();
        var store = new Store(fresh.File!, TimeProvider.System, Path.Combine(folder, "j"), Path.Combine(folder, "ring"));
        await Plant(store);
        var before = await Raw(store);
        store.KeyRing.Rotate();
        await using var db = store.OpenFor("test");
        var notes = db.Model.FindEntityType(typeof(SupportNote))!;
        Assert.Equal(1, await Resealing.Of(db, notes, Stop));
        Assert.NotEqual(before[..16], (await Raw(store))[..16]);
        Assert.Equal(Planted, (await db.SupportNotes.SingleAsync(Stop)).Text);
    }

    [Fact]
    public void A_value_that_was_altered_or_moved_to_another_column_does_not_open()
    {
        var ring = KeyRing.At(Path.Combine(databases.Folder("ring"), "ring"));
        var closed = ring.Close("a word"u8.ToArray(), Place);
        Assert.Equal("a word"u8.ToArray(), ring.Open(closed, Place));
        Assert.ThrowsAny<CryptographicException>(() => ring.Open(closed, "Other.Text"u8.ToArray()));
        closed[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => ring.Open(closed, Place));
    }

    [Fact]
    public void The_key_file_is_its_owners_alone_and_another_process_sees_a_new_key()
    {
        var path = Path.Combine(databases.Folder("ring"), "ring");
        var ring = KeyRing.At(path);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
        File.AppendAllText(path, Encoding.ASCII.GetString(SealKey.Written([SealKey.New()])));
        ring.Rotate();
        Assert.Equal(3, ring.Count);
        Assert.Same(ring, KeyRing.At(path));
    }

    // Text of such records that nobody wrote about anybody, and what it is instead.
    private static readonly Dictionary<string, string> NobodysWords = new(StringComparer.Ordinal)
    {
        ["HelpRequest.Topic"] = "a line of the contact chart; the redacted view shows it",
        ["HelpRequest.Unit"] = "a unit's name",
        ["IldAccount.Aspect"] = "one of the questions that are asked of all",
        ["Pulse.Name"] = "the round's name, such as February",
        ["PulseLink.TokenHash"] = "a digest, looked up",
        ["PulseTally.Question"] = "the key of a question that is shipped",
        ["PulseTopic.Topic"] = "a line of the contact chart, as it was when the round opened",
    };

    [Fact]
    public async Task Every_text_of_a_walled_or_anonymous_record_is_sealed()
    {
        await using var db = (await databases.Fresh()).OpenFor("test");
        var open = db
            .Model.GetEntityTypes()
            .Where(entity =>
                entity.ClrType.GetCustomAttribute<RecordAttribute>() is { } record
                && AccessMatrix.ClassOf(record.Kind) is RecordClass.Walled or RecordClass.Anonymous
            )
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.ClrType == typeof(string) || property.ClrType == typeof(byte[]))
            .Where(property => !SealedColumns.IsSealed(property))
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}");
        Assert.Equal(NobodysWords.Keys.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    private static async Task Plant(Store store)
    {
        await using var db = store.OpenFor("test");
        var person = new Person
        {
            RosterKey = "p",
            Role = PersonRole.Principal,
            Name = "P",
        };
        db.People.Add(person);
        await db.SaveChangesAsync(Stop);
        var now = store.Clock.GetUtcNow();
        var note = SupportNote.Reflection(person.Id, Planted, now);
        db.SupportNotes.Add(note);
        await db.SaveChangesAsync(Stop);
        db.Attachments.Add(
            new Attachment
            {
                NoteId = note.Id,
                Kind = note.Kind,
                AuthorId = note.AuthorId,
                SubjectId = note.SubjectId,
                AddedById = person.Id,
                AddedAt = now,
                Name = Planted + ".txt",
                Content = Encoding.UTF8.GetBytes(Planted),
                Size = Planted.Length,
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<string> Raw(Store store)
    {
        await using var connection = new SqliteConnection($"Data Source={store.File}");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Text\" FROM support_notes";
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }
}
