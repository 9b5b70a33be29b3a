using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Throughline.Access;
using Throughline.Persistence.History;

namespace Throughline.Persistence;

/// <summary>Turns what one save changes into journal entries, in the same transaction.</summary>
/// <remarks>
/// Open and log records that an auditor reads are written down with their values; of all other open, log and personnel records the
/// names of the fields, each value as a keyed digest;
/// walled, evaluation and secret ones, and entities that do not say what they are, as one keyed digest; anonymous ones without author and
/// hour. So the journal may be read by an auditor, and nothing has to fade from it.
/// </remarks>
internal sealed class Journal
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ThroughlineDb db;
    private readonly List<Change> changes;

    private Journal(ThroughlineDb db, List<Change> changes) => (this.db, this.changes) = (db, changes);

    private sealed record Change(EntityEntry Row, string Act, Dictionary<string, object?>? Before);

    /// <summary>Whether nothing is to be written down.</summary>
    public bool IsEmpty => changes.Count == 0;

    /// <summary>Whether it changes who may sign in or what seats anybody holds: accounts, people, assignments, grants, the district, imports.</summary>
    public bool ChangesStanding =>
        changes.Exists(change =>
            change.Row.Entity is Imports.Import
            || change.Row.Metadata.ClrType.GetCustomAttribute<RecordAttribute>()?.Kind
                is null
                    or RecordKind.R01
                    or RecordKind.R02
                    or RecordKind.R03
                    or RecordKind.R37
                    or RecordKind.R39
                    or RecordKind.R40
        );

    /// <summary>Collects what is about to be saved, and raises the version of rows that people edit.</summary>
    public static Journal Of(ThroughlineDb db)
    {
        db.ChangeTracker.DetectChanges();
        var found = new List<Change>();
        foreach (
            var row in db
                .ChangeTracker.Entries()
                .Where(row => row.Entity is not (JournalEntry or JournalHead) && !IsPassing(row))
        )
        {
            if (row is { State: EntityState.Modified, Entity: IVersioned versioned })
            {
                row.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
            }
            switch (row.State)
            {
                case EntityState.Added:
                    found.Add(new Change(row, JournalActs.Added, null));
                    break;
                case EntityState.Modified:
                    found.Add(new Change(row, JournalActs.Changed, Values(row, original: true, db)));
                    break;
                case EntityState.Deleted:
                    found.Add(new Change(row, JournalActs.Removed, Values(row, original: true, db)));
                    break;
            }
        }
        return new Journal(db, found);
    }

    /// <summary>Adds the entries to the context; called once the rows have their keys and the journal is held.</summary>
    public async Task<List<JournalEntry>> Append(CancellationToken stop)
    {
        var last = await Last(db, stop);
        CloseDay(db, last);
        var written = new List<JournalEntry>();
        foreach (var change in changes)
        {
            last = Entry(change, last);
            written.Add(last);
        }
        db.JournalEntries.AddRange(written);
        return written;
    }

    /// <summary>Writes down what was read or refused, in a transaction of its own.</summary>
    public static async Task Note(ThroughlineDb db, IReadOnlyCollection<Sighting> seen, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.HoldJournal(stop);
        var last = await Last(db, stop);
        CloseDay(db, last);
        foreach (var each in seen)
        {
            last = new JournalEntry
            {
                Sequence = (last?.Sequence ?? 0) + 1,
                When = InMicroseconds(db.Clock.GetUtcNow()),
                AccountId = db.Actor.AccountId,
                Who = db.Actor.Name,
                Act = each.Act,
                Kind = each.Kind,
                Key = each.Key,
                AboutId = each.AboutId,
                Previous = last?.Hash ?? "",
            }.Seal();
            db.JournalEntries.Add(last);
        }
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>The head as it is now; null before the first line.</summary>
    public static async Task<JournalHead?> Head(ThroughlineDb db, CancellationToken stop = default) =>
        await Last(db, stop) is { } last ? JournalHead.Of(last, db.JournalKey) : null;

    private static Task<JournalEntry?> Last(ThroughlineDb db, CancellationToken stop) =>
        db.JournalEntries.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(stop);

    // The first line of a day closes the day before.
    private static void CloseDay(ThroughlineDb db, JournalEntry? last)
    {
        if (last is not null && last.When.UtcDateTime.Date < db.Clock.GetUtcNow().UtcDateTime.Date)
        {
            db.JournalHeads.Add(JournalHead.Of(last, db.JournalKey));
        }
    }

    /// <summary>The first entry that was altered, removed or slipped in, or null when the chain holds.</summary>
    public static async Task<long?> FirstBroken(ThroughlineDb db, CancellationToken stop = default)
    {
        JournalEntry? before = null;
        await foreach (
            var entry in db
                .JournalEntries.AsNoTracking()
                .OrderBy(each => each.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            if (!entry.Follows(before))
            {
                return entry.Sequence;
            }
            before = entry;
        }
        return null;
    }

    private JournalEntry Entry(Change change, JournalEntry? last)
    {
        var kind = change.Row.Metadata.ClrType.GetCustomAttribute<RecordAttribute>()?.Kind;
        var guarded = kind is null ? RecordClass.Secret : AccessMatrix.ClassOf(kind.Value);
        var anonymous = guarded == RecordClass.Anonymous;
        var now = InMicroseconds(db.Clock.GetUtcNow());
        var after = change.Act == JournalActs.Removed ? null : Values(change.Row, original: false, db, change.Before);
        return new JournalEntry
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            When = anonymous ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) : now,
            AccountId = anonymous ? null : db.Actor.AccountId,
            Who = anonymous ? "" : db.Actor.Name,
            Act = change.Act,
            Kind = change.Row.Metadata.ClrType.Name,
            Key = KeyOf(change.Row),
            AboutId = anonymous ? null : About.Of(change.Row),
            Before = Written(change.Before, guarded, kind),
            After = Written(after, guarded, kind),
            Previous = last?.Hash ?? "",
        }.Seal();
    }

    private string? Written(Dictionary<string, object?>? values, RecordClass guarded, RecordKind? kind)
    {
        if (values is null)
        {
            return null;
        }
        var auditorReads = kind is { } known && AccessMatrix.Allows(known, Seat.Audr, Act.Read);
        if (guarded == RecordClass.Personnel || (!auditorReads && guarded is (RecordClass.Open or RecordClass.Log)))
        {
            return JsonSerializer.Serialize(
                values.ToDictionary(each => each.Key, each => db.JournalKey.Digest(JsonSerializer.Serialize(each, Plain))),
                Plain
            );
        }
        var json = JsonSerializer.Serialize(values, Plain);
        return guarded is RecordClass.Open or RecordClass.Log ? json : db.JournalKey.Digest(json);
    }

    // Of a changed row only what changed; of a new or removed one all that it holds.
    private static Dictionary<string, object?> Values(
        EntityEntry row,
        bool original,
        ThroughlineDb db,
        Dictionary<string, object?>? only = null
    )
    {
        var values = new Dictionary<string, object?>();
        foreach (
            var property in row.Properties.Where(each =>
                only?.ContainsKey(each.Metadata.Name) ?? (row.State != EntityState.Modified || each.IsModified)
            )
        )
        {
            var value = original ? property.OriginalValue : property.CurrentValue;
            values[property.Metadata.Name] = value switch
            {
                null => null,
                _ when property.Metadata.IsSecret() => db.JournalKey.Digest(JsonSerializer.Serialize(value, Plain)),
                Enum word => word.ToString(),
                _ => value,
            };
        }
        return values;
    }

    // What PostgreSQL keeps of an instant; with more, the hash of an entry read back would differ.
    private static DateTimeOffset InMicroseconds(DateTimeOffset now) =>
        now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));

    private static bool IsPassing(EntityEntry row) => row.Metadata.ClrType.IsDefined(typeof(PassingAttribute), inherit: false);

    private static string KeyOf(EntityEntry row) =>
        string.Join(
            ',',
            row.Metadata.FindPrimaryKey()!
                .Properties.Select(part =>
                    row.Property(part.Name).CurrentValue is var value && value is byte[] bytes
                        ? Convert.ToHexStringLower(bytes)
                        : value
                )
        );
}
