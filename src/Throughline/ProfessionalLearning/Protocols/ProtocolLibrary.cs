using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.ProfessionalLearning.Protocols;

/// <summary>The protocols that are shipped: every file of the folder Library. Open inquiry stands first.</summary>
internal static class ProtocolLibrary
{
    private const string Prefix = "Protocols/";
    private const string Suffix = ".json";

    /// <summary>The one that is used where nobody chooses another.</summary>
    public const string Default = "open-inquiry";

    /// <summary>How protocols are written as text, in files and in the database.</summary>
    public static JsonSerializerOptions Format { get; } =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static IReadOnlyList<Protocol> All { get; } =
    [
        .. typeof(ProtocolLibrary)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(one => one.Key != Default)
            .ThenBy(one => one.Name, StringComparer.Ordinal),
    ];

    private static Protocol Read(string name)
    {
        using var stream = typeof(ProtocolLibrary).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Protocol>(stream, Format)! with { Key = name[Prefix.Length..^Suffix.Length] };
    }
}
