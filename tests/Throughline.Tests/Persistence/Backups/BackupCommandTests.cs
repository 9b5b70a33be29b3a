using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Persistence.Backups;

/// <summary>What <c>backup</c> and <c>restore</c> say to whoever types them.</summary>
public sealed class BackupCommandTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restore_ends_with_the_command_that_checks_the_restored_file()
    {
        var folder = databases.Folder("restore here");
        var store = new Store(Path.Combine(folder, "today.db"), TimeProvider.System);
        await store.Upgrade(Stop);
        var kept = Path.Combine(folder, "b");
        Assert.Equal(0, (await Type("backup", kept, "--db", store.File!)).Code);
        var restored = Path.Combine(folder, "restored.db");
        var (code, said) = await Type("restore", kept, "--db", restored, "--key", $"{store.File}.backupkey");
        Assert.Equal(0, code);
        Assert.Contains($"throughline doctor --db \"{restored}\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_an_older_schema_says_to_migrate_first_and_writes_nothing()
    {
        var folder = databases.Folder("older");
        var store = new Store(Path.Combine(folder, "old.db"), TimeProvider.System);
        await store.Upgrade(Stop);
        await using (var db = store.OpenFor("test"))
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"", Stop);
        }
        var kept = Path.Combine(folder, "b");
        var (code, said) = await Type("backup", kept, "--db", store.File!);
        Assert.Equal(1, code);
        Assert.Contains("run throughline migrate first", said, StringComparison.Ordinal);
        Assert.False(File.Exists(kept));
    }

    private static async Task<(int Code, string Said)> Type(params string[] line)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "throughline.dll"), .. line])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var wrong = process.StandardError.ReadToEndAsync(Stop);
        var said = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, said + await wrong);
    }
}
