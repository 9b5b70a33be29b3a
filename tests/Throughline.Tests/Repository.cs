namespace Throughline.Tests;

/// <summary>The files of the repository that a test was built from.</summary>
internal static class Repository
{
    /// <summary>Its folder: the nearest one above the test's own that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Every source file of the product with that ending, without what is generated.</summary>
    public static IEnumerable<string> Sources(string ending) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*" + ending, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));

    /// <summary>A file's name as it stands in the repository.</summary>
    public static string Short(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("No Throughline.slnx above the tests.");
    }
}
