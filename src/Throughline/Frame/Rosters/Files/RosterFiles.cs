using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Files;

/// <summary>
/// The files of one roster by name, wherever they lie: a folder, a zip, or one file by itself, any of them gzipped. Nothing
/// is ever unpacked to disk, and one budget of bytes holds for all that is read.
/// </summary>
internal sealed class RosterFiles : IDisposable
{
    private readonly Dictionary<string, StoredFile> stored = new(StringComparer.OrdinalIgnoreCase);
    private readonly IDisposable? container;
    private long budget = RosterLimits.Bytes;

    /// <summary>The files of a container.</summary>
    /// <param name="name">What the container is called.</param>
    /// <param name="files">The files in it.</param>
    /// <param name="container">What to close at the end.</param>
    /// <exception cref="UnsoundFileException">Two files have the same name.</exception>
    public RosterFiles(string name, IEnumerable<StoredFile> files, IDisposable? container = null)
    {
        Name = name;
        this.container = container;
        foreach (var file in files)
        {
            if (!stored.TryAdd(file.PlainName, file))
            {
                throw Refusal.Of(
                    file.PlainName,
                    "duplicate-file",
                    $"there are two files of this name in {name}; keep one of them."
                );
            }
        }
    }

    /// <summary>Name of the folder, zip or single file.</summary>
    public string Name { get; }

    /// <summary>Names of the files, without their folders and without <c>.gz</c>.</summary>
    public IReadOnlyCollection<string> Names => stored.Keys;

    /// <summary>Opens what lies at a path: a folder, a zip, or a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="called">What a folder is called in sentences; by itself, its name.</param>
    /// <exception cref="UnsoundFileException">There is nothing there that could be read.</exception>
    public static RosterFiles Open(string path, string? called = null)
    {
        if (Directory.Exists(path))
        {
            return FolderOfFiles.Open(path, called);
        }
        return ZipOfFiles.IsZip(path) ? ZipOfFiles.Open(path) : OpenSingle(path);
    }

    /// <summary>Opens a single file by itself.</summary>
    /// <exception cref="UnsoundFileException">There is no such file.</exception>
    public static RosterFiles OpenSingle(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw Refusal.Of(name.Length > 0 ? name : path, "missing-file", "there is no such file or folder.");
        }
        return new RosterFiles(name, [new StoredFile(name, () => File.OpenRead(path))]);
    }

    /// <summary>Whether a file of this name is there, whatever its case.</summary>
    public bool Has(string name) => stored.ContainsKey(name);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnsoundFileException">It is missing, cannot be read, or goes over a limit.</exception>
    public byte[] Read(string name)
    {
        if (!stored.TryGetValue(name, out var file))
        {
            throw Missing(name);
        }
        return Guarded(
            name,
            () =>
            {
                var bytes = file.Read(budget);
                budget -= bytes.LongLength;
                return bytes;
            }
        );
    }

    /// <summary>Runs a reading of a file or container; what a damaged one throws becomes a sentence.</summary>
    internal static T Guarded<T>(string name, Func<T> reading)
    {
        try
        {
            return reading();
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            throw Refusal.Of(
                name,
                "unreadable",
                "this cannot be read; check that it is whole, not encrypted, and may be opened."
            );
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw Refusal.Of(name, "unreadable", "this is damaged; export it again.");
        }
    }

    private UnsoundFileException Missing(string name) =>
        Has(Name)
            ? Refusal.Of(
                Name,
                "missing-file",
                $"this is one file, and {name} is needed too; give the folder or zip with all of them."
            )
            : Refusal.Of(name, "missing-file", $"this file is missing from {Name}; put it beside the others.");

    /// <inheritdoc/>
    public void Dispose() => container?.Dispose();
}
