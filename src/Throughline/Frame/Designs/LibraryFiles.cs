namespace Throughline.Frame.Designs;

/// <summary>The files of the folder Library, which the program carries within itself.</summary>
internal static class LibraryFiles
{
    /// <summary>What their names begin with in the program.</summary>
    public const string Folder = "Designs/";

    /// <summary>A file of the library; null when there is none.</summary>
    public static Stream? Open(string file) => typeof(LibraryFiles).Assembly.GetManifestResourceStream(Folder + file);
}
