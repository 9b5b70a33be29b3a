using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Files;

/// <summary>The files of one roster by name, wherever they lie, with one budget of bytes for all of them.</summary>
internal sealed class RosterFiles : IDisposable
{
    private readonly SortedDictionary<string, Func<Stream>> openers = new(StringComparer.OrdinalIgnoreCase);
    private long budget = RosterLimits.Bytes;

    private RosterFiles(string name) => Name = name;

    /// <summary>Name of the folder, zip or single file.</summary>
    public string Name { get; }

    /// <summary>Names of the files, without their folders.</summary>
    public IReadOnlyCollection<string> Names => openers.Keys;

    /// <summary>Opens the folder at a path.</summary>
    /// <exception cref="UnsoundFileException">There is nothing there that could be read.</exception>
    public static RosterFiles Open(string path)
    {
        var files = new RosterFiles(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
        if (!Directory.Exists(path))
            throw files.Unsound("missing-file", "there is no such folder or file.");
        foreach (var file in Directory.EnumerateFiles(path))
            files.openers[Path.GetFileName(file)] = () => File.OpenRead(file);
        return files;
    }

    /// <summary>Opens a single file by itself.</summary>
    /// <exception cref="UnsoundFileException">There is no such file.</exception>
    public static RosterFiles OpenSingle(string path)
    {
        var files = Of(Path.GetFileName(path), () => File.OpenRead(path));
        return File.Exists(path) ? files : throw files.Unsound("missing-file", "there is no such file.");
    }

    /// <summary>One file that lies anywhere.</summary>
    public static RosterFiles Of(string name, Func<Stream> open)
    {
        var files = new RosterFiles(name);
        files.openers[name] = open;
        return files;
    }

    /// <summary>Whether a file of this name is there, whatever its case.</summary>
    public bool Has(string name) => openers.ContainsKey(name);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnsoundFileException">It is missing, cannot be read, or goes over the limit.</exception>
    public ReadOnlyMemory<byte> Read(string name)
    {
        if (!openers.TryGetValue(name, out var open))
            throw new UnsoundFileException(
                new Problem(name, 0, "", "missing-file", $"this file is missing from {Name}; put it beside the others.")
            );
        try
        {
            using var stream = open();
            return ReadWithinBudget(name, stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UnsoundFileException(
                new Problem(name, 0, "", "unreadable", "the file cannot be read; check that it is whole and may be opened.")
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }

    private byte[] ReadWithinBudget(string name, Stream stream)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[81_920];
        for (int read; (read = stream.Read(chunk)) > 0; bytes.Write(chunk, 0, read))
        {
            budget -= read;
            if (budget < 0)
                throw new UnsoundFileException(
                    new Problem(
                        name,
                        0,
                        "",
                        "too-large",
                        "the roster is larger than 100 MB; split it or leave out what is not needed."
                    )
                );
        }
        return bytes.ToArray();
    }

    private UnsoundFileException Unsound(string code, string message) => new(new Problem(Name, 0, "", code, message));
}
