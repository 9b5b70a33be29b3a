using System.Text.Json;

namespace Throughline.Frame.Designs;

/// <summary>The designs that are shipped: every file of the folder Library.</summary>
internal static class DesignLibrary
{
    private const string Suffix = ".json";

    /// <summary>The design that decides nothing.</summary>
    public const string Blank = "blank";

    /// <summary>Short names of all designs: by alphabet, the blank one last.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(DesignLibrary)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(LibraryFiles.Folder, StringComparison.Ordinal)
                && name.EndsWith(Suffix, StringComparison.Ordinal)
            )
            .Select(name => name[LibraryFiles.Folder.Length..^Suffix.Length])
            .OrderBy(id => id == Blank)
            .ThenBy(id => id, StringComparer.Ordinal),
    ];

    /// <summary>All designs, in the order of <see cref="Ids"/>.</summary>
    public static IReadOnlyList<DistrictDesign> All() => [.. Ids.Select(id => Find(id)!)];

    /// <summary>The design of this short name; null when there is none.</summary>
    public static DistrictDesign? Find(string id)
    {
        if (!Ids.Contains(id))
        {
            return null;
        }
        using var stream = LibraryFiles.Open(id + Suffix)!;
        return JsonSerializer.Deserialize<DistrictDesign>(stream, JsonSerializerOptions.Web)! with { Id = id };
    }
}
