using System.CommandLine;

namespace Throughline.Persistence.Backups;

/// <summary><c>throughline backup</c>: everything in one encrypted file, while the application runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The backup to make; one of that name is replaced once the new one is whole.",
        };
        var key = new Option<string?>("--key") { Description = "The file of the backup key; made where it is not there." };
        var command = new Command(
            "backup",
            "Writes everything into one encrypted file, while the application runs. Example: throughline migrate && throughline backup var/backups/today.tlb"
        )
        {
            file,
            key,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = choice.Existing(parsed);
                if (await store.IsOlder(stop))
                {
                    return answer.Refused(
                        parsed,
                        [
                            $"{store.Name}: its schema is older than this program; run throughline migrate first. Nothing was written.",
                        ],
                        new { database = store.Name }
                    );
                }
                var keyPath = BackupKey.Path(store, parsed.GetValue(key));
                var (bytes, isNew) = BackupKey.ReadOrMake(keyPath);
                var path = Path.GetFullPath(parsed.GetValue(file)!);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var manifest = await BackupFile.Write(store, path, bytes, stop);
                // What was written is read again: a backup that nobody has opened is a hope.
                await Restoring.Check(store, path, bytes);
                var rows = manifest.Tables.Sum(table => table.Rows);
                return answer.Done(
                    parsed,
                    new
                    {
                        file = path,
                        rows,
                        tables = manifest.Tables.Count,
                        key = keyPath,
                        isNewKey = isNew,
                    },
                    $"{path}: {rows} rows of {manifest.Tables.Count} tables, {new FileInfo(path).Length / 1024} KB, checked.",
                    isNew
                        ? $"A new backup key was made: {keyPath}. Without it no backup can be opened, with it every one can. Keep a copy of it, on paper or in a safe, and never beside the backups."
                        : $"It opens with the key in {keyPath}; keep that elsewhere than the backups."
                );
            }
        );
        return command;
    }
}

/// <summary><c>throughline restore</c>: a backup into a new database.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var key = new Option<string?>("--key") { Description = "The file of the backup key." };
        var check = new Option<bool>("--check") { Description = "Only says whether the backup is whole; nothing is made." };
        var command = new Command(
            "restore",
            "Brings a backup into a new database, SQLite or PostgreSQL. Example: throughline migrate && throughline backup var/backups/today.tlb && throughline restore var/backups/today.tlb --check"
        )
        {
            file,
            key,
            check,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = choice.Of(parsed);
                var path = parsed.GetValue(file)!;
                try
                {
                    var bytes = BackupKey.Read(BackupKey.Path(store, parsed.GetValue(key)));
                    if (parsed.GetValue(check))
                    {
                        var (head, whole) = await Restoring.Check(store, path, bytes);
                        var all = whole.Tables.Sum(table => table.Rows);
                        return answer.Done(
                            parsed,
                            new
                            {
                                file = path,
                                rows = all,
                                madeAt = head.MadeAt,
                            },
                            $"{path}: whole, {all} rows, made {head.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC on {head.From}."
                        );
                    }
                    var manifest = await Restoring.Run(store, path, bytes, stop);
                    var rows = manifest.Tables.Sum(table => table.Rows);
                    return answer.Done(
                        parsed,
                        new
                        {
                            file = path,
                            database = store.Name,
                            rows,
                            tables = manifest.Tables.Count,
                        },
                        $"{store.Name}: {rows} rows of {manifest.Tables.Count} tables restored. See that all is well: {Doctor(store)}"
                    );
                }
                catch (Exception refused) when (refused is InvalidDataException or IOException)
                {
                    return answer.Refused(parsed, [$"{path}: {refused.Message}. Nothing was restored."], new { file = path });
                }
            }
        );
        return command;
    }

    // A connection may hold a password, so it is not repeated.
    private static string Doctor(Store store) =>
        store.File is { } file
            ? $"throughline doctor --db {(file.Contains(' ', StringComparison.Ordinal) ? $"\"{file}\"" : file)}"
            : "throughline doctor, with the same --db";
}
