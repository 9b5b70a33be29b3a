using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughline.Persistence;
using Throughline.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(Databases))]

namespace Throughline.Tests;

/// <summary>Real databases for tests: SQLite files in a temporary folder, and a PostgreSQL of the tests' own on a free port.</summary>
/// <remarks>Each test gets a fresh copy of an empty database of today's schema; making one takes milliseconds.</remarks>
public sealed class Databases : IAsyncLifetime
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private readonly string folder = Directory.CreateTempSubdirectory("throughline-tests-").FullName;
    private readonly SemaphoreSlim gate = new(1);
    private string? sqliteTemplate;
    private string? postgresServer;
    private string? postgresRefusal;
    private int count;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A fresh database of that kind, <c>sqlite</c> or <c>postgres</c>; the test is skipped where there is no PostgreSQL.</summary>
    internal async Task<Store> Fresh(string kind = "sqlite", TimeProvider? clock = null)
    {
        await gate.WaitAsync();
        try
        {
            return kind == "sqlite"
                ? await FreshSqlite(clock ?? TimeProvider.System)
                : await FreshPostgres(clock ?? TimeProvider.System);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The same database as another node sees it, with a clock of its own.</summary>
    internal Task<Store> Same(Store store, TimeProvider clock)
    {
        using var db = store.OpenFor("test");
        var name = store.File ?? db.Database.GetConnectionString()!;
        return Task.FromResult(new Store(name, clock, Path.Combine(folder, "journal.key")));
    }

    /// <summary>A folder for a test's own files.</summary>
    public string Folder(string name) =>
        Directory.CreateDirectory(Path.Combine(folder, $"{name}-{Interlocked.Increment(ref count)}")).FullName;

    private async Task<Store> FreshSqlite(TimeProvider clock)
    {
        if (sqliteTemplate is null)
        {
            var path = Path.Combine(folder, "template.db");
            await new Store(path, clock).Upgrade();
            SqliteConnection.ClearAllPools();
            sqliteTemplate = path;
        }
        var copy = Path.Combine(folder, $"{++count}.db");
        File.Copy(sqliteTemplate, copy);
        return new Store(copy, clock, Path.Combine(folder, "journal.key"));
    }

    private async Task<Store> FreshPostgres(TimeProvider clock)
    {
        if (postgresServer is null && postgresRefusal is null)
        {
            postgresRefusal = StartPostgres();
            if (postgresRefusal is null)
            {
                await Run("CREATE DATABASE template");
                await new Store(
                    $"{postgresServer};Database=template;Pooling=false",
                    clock,
                    Path.Combine(folder, "journal.key")
                ).Upgrade();
            }
        }
        if (postgresRefusal is not null)
        {
            Console.WriteLine($"PostgreSQL is left out: {postgresRefusal}");
            Assert.Skip($"PostgreSQL is left out: {postgresRefusal}");
        }
        var name = $"t{++count}";
        await Run($"CREATE DATABASE {name} TEMPLATE template");
        return new Store($"{postgresServer};Database={name}", clock, Path.Combine(folder, "journal.key"));
    }

    private string? StartPostgres()
    {
        if (!File.Exists($"{Binaries}/initdb"))
        {
            return $"{Binaries}/initdb is not there (Debian: apt-get install postgresql-15).";
        }
        var home = Path.Combine(folder, "postgres");
        Directory.CreateDirectory(home);
        var asRoot = Environment.UserName == "root";
        if (asRoot)
        {
            // PostgreSQL refuses to run as root; its own user must reach the folder.
            if (Shell("chmod", "go+x", folder) is { } closed)
            {
                return closed;
            }
            if (Shell("chown", "postgres", home) is { } refused)
            {
                return refused;
            }
        }
        var port = FreePort();
        string[] prefix = asRoot ? ["runuser", "-u", "postgres", "--"] : [];
        var options =
            $"-p {port} -h 127.0.0.1 -k '' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200";
        var refusal =
            Shell([
                .. prefix,
                $"{Binaries}/initdb",
                "-D",
                $"{home}/db",
                "-U",
                "tests",
                "-A",
                "trust",
                "--no-sync",
                "-E",
                "UTF8",
                "--locale=C",
            ])
            ?? Shell([.. prefix, $"{Binaries}/pg_ctl", "-D", $"{home}/db", "-l", $"{home}/log", "-w", "-o", options, "start"]);
        if (refusal is null)
        {
            postgresServer = $"Host=127.0.0.1;Port={port};Username=tests";
        }
        return refusal;
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection($"{postgresServer};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Null when it went well. Output goes nowhere: pg_ctl's server would keep a pipe open for ever.
    private static string? Shell(params string[] line)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh" },
            WorkingDirectory = "/",
        };
        foreach (var part in line)
        {
            start.ArgumentList.Add(part);
        }
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"{string.Join(' ', line)} ended with {process.ExitCode}.";
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (postgresServer is not null)
        {
            string[] prefix = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
            Shell([.. prefix, $"{Binaries}/pg_ctl", "-D", $"{folder}/postgres/db", "-m", "immediate", "stop"]);
        }
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
