using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughline.Persistence.History;
using Throughline.Persistence.Jobs;
using Throughline.Persistence.Sealing;

namespace Throughline.Persistence;

/// <summary>Where the data is: one SQLite file or one PostgreSQL database, as <c>--db</c> names it.</summary>
/// <remarks>
/// Open a context with <see cref="Open"/> and dispose of it after one piece of work. <see cref="Clock"/> is the time that everything
/// opened here takes for now; <c>--as-of</c> sets it.
/// </remarks>
internal sealed class Store
{
    /// <summary>The SQLite file used where nothing else is configured.</summary>
    public const string DefaultName = "var/throughline.db";

    private readonly DbContextOptions<SqliteDb>? sqlite;
    private readonly DbContextOptions<PostgresDb>? postgres;
    private readonly Lazy<JournalKey> key;
    private readonly Lazy<KeyRing> ring;

    /// <summary>Names the database; nothing is opened yet.</summary>
    /// <param name="name">A file, or a connection string; one that contains <c>Host=</c> is PostgreSQL.</param>
    /// <param name="clock">The time to take for now.</param>
    /// <param name="keyFile">The file of the journal's key; beside the SQLite file, or in <c>var</c>, where null.</param>
    /// <param name="ringFile">The file of the keys of sealed columns; that of the journal's key with <c>ring</c> at its end, where null.</param>
    public Store(string name, TimeProvider clock, string? keyFile = null, string? ringFile = null)
    {
        Clock = clock;
        if (name.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            postgres = new DbContextOptionsBuilder<PostgresDb>()
                .UseNpgsql(name)
                .UseIdentitySchema()
                .AddInterceptors(new FencedCommit(), FoundRows.Watch.Only)
                .Options;
            Name = new NpgsqlConnectionStringBuilder(name) is var parts ? $"PostgreSQL {parts.Host}/{parts.Database}" : name;
        }
        else
        {
            File = Path.GetFullPath(name);
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = File,
                ForeignKeys = true,
                DefaultTimeout = 30,
            };
            sqlite = new DbContextOptionsBuilder<SqliteDb>()
                // A list of a thousand keys is one parameter, and not a thousand: a chief of a large city asks with such lists.
                .UseSqlite(
                    connection.ToString(),
                    sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                )
                .UseIdentitySchema()
                .AddInterceptors(new SqliteDb.Pragmas(), new FencedCommit(), FoundRows.Watch.Only)
                .Options;
            Name = File;
        }
        keyFile ??= File is null ? "var/throughline.key" : File + ".key";
        JournalKeyFile = Path.GetFullPath(keyFile);
        KeyRingFile = Path.GetFullPath(ringFile ?? keyFile + "ring");
        key = new(() => JournalKey.At(JournalKeyFile));
        ring = new(() => KeyRing.At(KeyRingFile));
    }

    /// <summary>The time that everything opened here takes for now.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Tells when what was remembered of readers is stale.</summary>
    public Freshness Freshness { get; } = new();

    /// <summary>Where the journal's key lies.</summary>
    public string JournalKeyFile { get; }

    /// <summary>Where the keys of sealed columns lie.</summary>
    public string KeyRingFile { get; }

    /// <summary>The SQLite file's full path; null on PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>For people: the file, or host and database; never a password.</summary>
    public string Name { get; }

    /// <summary>The keys of sealed columns.</summary>
    internal KeyRing KeyRing => ring.Value;

    /// <summary>Opens a context for one piece of work. Candid rows stay hidden until its <c>SeenBy</c> is set.</summary>
    public ThroughlineDb Open(Actor actor) =>
        sqlite is null
            ? new PostgresDb(postgres!)
            {
                Actor = actor,
                Clock = Clock,
                JournalKey = key.Value,
                Freshness = Freshness,
                KeyRing = ring.Value,
            }
            : new SqliteDb(sqlite)
            {
                Actor = actor,
                Clock = Clock,
                JournalKey = key.Value,
                Freshness = Freshness,
                KeyRing = ring.Value,
            };

    /// <summary>Opens a context for the installation itself: a command or a job, which sees everybody's rows.</summary>
    public ThroughlineDb OpenFor(string command)
    {
        var db = Open(Actor.Command(command));
        db.SeenBy = SeenBy.Everybody;
        return db;
    }

    /// <summary>Lets go of the SQLite file, so that it can be deleted.</summary>
    public void LetGo()
    {
        if (File is not null)
        {
            using var db = OpenFor("end");
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
    }

    /// <summary>Whether the database's schema is of an earlier version than this program.</summary>
    public async Task<bool> IsOlder(CancellationToken stop = default)
    {
        await using var db = OpenFor("migrate");
        return (await db.Database.GetPendingMigrationsAsync(stop)).Any();
    }

    /// <summary>Brings the database to this version's schema, making it where there is none.</summary>
    /// <returns>The names of the migrations that were applied; empty when it was up to date.</returns>
    public async Task<IReadOnlyList<string>> Upgrade(CancellationToken stop = default)
    {
        if (File is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        }
        await using var db = OpenFor("migrate");
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(stop);
        }
        return pending;
    }
}
