namespace Throughline.Persistence;

/// <summary>Files of keys: readable by their owner only, from their first moment on, and never half written.</summary>
internal static class KeyFile
{
    /// <summary>Makes the file; where another process was first, its file stays.</summary>
    public static void Create(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var aside = Aside(path, content);
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }

    /// <summary>Puts new content in place of the old in one step.</summary>
    public static void Replace(string path, byte[] content) => File.Move(Aside(path, content), path, overwrite: true);

    private static string Aside(string path, byte[] content)
    {
        // A name of its own: two threads that come first together must not write into one another's file.
        var aside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var file = new FileStream(aside, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        return aside;
    }
}
