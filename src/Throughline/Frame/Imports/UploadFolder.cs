using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Imports;

/// <summary>Where the files of one run wait between being looked at and being brought in: outside the database and its backups.</summary>
internal static class UploadFolder
{
    private const string Under = "throughline-uploads";
    private const int MostFiles = 200;

    /// <summary>Bytes that one sending may have.</summary>
    public const long MostBytes = 120_000_000;

    /// <summary>Keeps the files; each under its own name, without any folder that a browser names.</summary>
    /// <exception cref="UnsoundFileException">None, too many, or two of one name.</exception>
    public static async Task<string> Keep(IReadOnlyList<IFormFile> files, DateTimeOffset now, CancellationToken stop)
    {
        if (files.Count == 0)
        {
            throw Refusal.Of("Files", "missing-file", "choose a file first.");
        }
        if (files.Count > MostFiles || files.Sum(file => file.Length) > MostBytes)
        {
            throw Refusal.Of("Files", "too-large", "that is more than 200 files or 120 MB at once; send fewer.");
        }
        if (files.All(file => file.Length == 0))
        {
            throw Refusal.Of(files[0].FileName, "empty-file", "there is nothing in this file; export it again.");
        }
        DropOlderThan(now.AddDays(-1));
        var name = Guid.NewGuid().ToString("N");
        var folder = Make(Path(name));
        foreach (var file in files)
        {
            var target = System.IO.Path.Combine(folder, NameOf(file));
            if (File.Exists(target))
            {
                Drop(name);
                throw Refusal.Of(NameOf(file), "duplicate-file", "two files of this name were sent; keep one of them.");
            }
            await using var stream = File.Create(target);
            await file.CopyToAsync(stream, stop);
        }
        return name;
    }

    /// <summary>The one file, or the folder of several; null when they are no longer there.</summary>
    public static string? Find(string name)
    {
        var folder = Path(name);
        if (!Directory.Exists(folder))
        {
            return null;
        }
        var files = Directory.GetFiles(folder);
        return files is [var only] ? only : folder;
    }

    /// <summary>The files by name.</summary>
    public static IReadOnlyList<string> Files(string name) =>
        Directory.Exists(Path(name)) ? [.. Directory.GetFiles(Path(name)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Puts more files beside them, all or none: none where one would have the name of another.</summary>
    public static bool TryAdd(string folder, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var targets = files.Select(file => System.IO.Path.Combine(Path(folder), Safe(file.Name))).ToList();
        if (targets.Distinct(StringComparer.OrdinalIgnoreCase).Count() < targets.Count || targets.Any(File.Exists))
        {
            return false;
        }
        foreach (var (target, file) in targets.Zip(files))
        {
            File.WriteAllBytes(target, file.Bytes);
        }
        return true;
    }

    /// <summary>Forgets them.</summary>
    public static void Drop(string name)
    {
        if (Directory.Exists(Path(name)))
        {
            Directory.Delete(Path(name), recursive: true);
        }
    }

    // What nobody brought in is not left lying about.
    private static void DropOlderThan(DateTimeOffset day)
    {
        var under = new DirectoryInfo(System.IO.Path.Combine(System.IO.Path.GetTempPath(), Under));
        foreach (var old in under.Exists ? under.GetDirectories().Where(each => each.LastWriteTimeUtc < day.UtcDateTime) : [])
        {
            old.Delete(recursive: true);
        }
    }

    // Calendars lie here for a while: nobody else on the machine reads them.
    private static string Make(string path) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory
                .CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
                .FullName;

    private static string Path(string name) => System.IO.Path.Combine(System.IO.Path.GetTempPath(), Under, name);

    // A browser may send a path; a hostile one may send dots. Neither leaves the folder.
    private static string NameOf(IFormFile file) => Safe(file.FileName);

    private static string Safe(string name)
    {
        var bare = name.Split('/', '\\')[^1].Trim().TrimStart('.');
        var safe = string.Concat(
            bare.Where(one => !char.IsControl(one) && !":*?\"<>|".Contains(one, StringComparison.Ordinal))
        );
        return safe.Length is > 0 and <= 200 ? safe : "file";
    }
}
