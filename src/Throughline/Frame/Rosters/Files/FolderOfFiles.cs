namespace Throughline.Frame.Rosters.Files;

/// <summary>A folder of files; where it holds only one other folder, that one.</summary>
internal static class FolderOfFiles
{
    private const int DeepestNesting = 8;

    /// <summary>Opens the folder at a path, called otherwise than it is named where its name says nothing.</summary>
    public static RosterFiles Open(string path, string? called)
    {
        var name = called ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return RosterFiles.Guarded(name, () => new RosterFiles(name, [.. Files(path)]));
    }

    private static IEnumerable<StoredFile> Files(string path)
    {
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            var files = Directory.GetFiles(path).Where(file => Path.GetFileName(file)[0] != '.').ToList();
            if (files.Count > 0 || Directory.GetDirectories(path) is not [var only])
            {
                return files.Select(file => new StoredFile(Path.GetFileName(file), () => File.OpenRead(file)));
            }
            path = only;
        }
        return [];
    }
}
