using System.IO.Compression;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Files;

/// <summary>A zip of files, in whatever folders they lie. Its sizes and names are claims, and are not trusted.</summary>
internal static class ZipOfFiles
{
    private const int MostEntries = 10_000;

    /// <summary>Whether the file at a path begins as a zip does.</summary>
    public static bool IsZip(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }
        return RosterFiles.Guarded(
            Path.GetFileName(path),
            () =>
            {
                using var stream = File.OpenRead(path);
                var start = new byte[4];
                return stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4
                    && start.AsSpan().SequenceEqual("PK\u0003\u0004"u8);
            }
        );
    }

    /// <summary>Opens the zip at a path.</summary>
    /// <exception cref="UnsoundFileException">It is damaged, has too many entries, or one that leads out of it.</exception>
    public static RosterFiles Open(string path)
    {
        var name = Path.GetFileName(path);
        return RosterFiles.Guarded(
            name,
            () =>
            {
                var zip = ZipFile.OpenRead(path);
                try
                {
                    return new RosterFiles(name, Files(name, zip), zip);
                }
                catch
                {
                    zip.Dispose();
                    throw;
                }
            }
        );
    }

    private static List<StoredFile> Files(string name, ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw Refusal.Of(name, "too-many-files", "there are more than 10,000 files in this zip; pack the roster alone.");
        }
        var files = new List<StoredFile>();
        foreach (var entry in zip.Entries)
        {
            var steps = entry.FullName.Split('/', '\\');
            if (steps.Contains("..") || steps is ["", ..] || entry.FullName.Contains(':'))
            {
                throw Refusal.Of(
                    name,
                    "leads-out",
                    "a file in this zip has a name that leads out of it; pack the roster again."
                );
            }
            // What a Macintosh adds for itself begins with a dot, in a folder of its own.
            if (steps[^1] is { Length: > 0 } file && file[0] != '.' && steps[0] != "__MACOSX")
            {
                files.Add(new StoredFile(file, () => OpenWithin(entry), entry.CompressedLength, entry.Length));
            }
        }
        return files;
    }

    private static Stream OpenWithin(ZipArchiveEntry entry) =>
        entry.Length <= RosterLimits.Bytes
            ? entry.Open()
            : throw Refusal.Of(
                entry.Name,
                "too-large",
                "this file says that it is larger than 100 MB when unpacked; leave it out."
            );
}
