namespace Throughline.BrowserTests;

/// <summary>Where pictures go: <c>out/looks</c> at the root of the repository, which git does not keep.</summary>
internal static class Out
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Root(), "out", "looks")).FullName;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
            {
                return folder.FullName;
            }
        }
        return Path.GetTempPath();
    }
}
