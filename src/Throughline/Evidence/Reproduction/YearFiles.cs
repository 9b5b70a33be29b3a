namespace Throughline.Evidence.Reproduction;

/// <summary>A district's year as data: a folder of the library, a table each for its frame, calendars, meetings, asks and what people said. The program knows none of them by name.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Tables">By the file's name.</param>
internal sealed record YearFiles(string Name, IReadOnlyDictionary<string, IReadOnlyList<YearRow>> Tables)
{
    /// <summary>How many ILDs and schools there are, and when the year is.</summary>
    public const string Frame = "frame";
    public const string Protected = "protected";
    public const string Calendars = "calendars";
    public const string Meetings = "meetings";
    public const string Accounts = "accounts";
    private const string Folder = "Reproduction/";

    /// <summary>Every year of the library.</summary>
    public static IReadOnlyList<YearFiles> Library { get; } =
    [
        .. Names()
            .Where(name => name.Contains('/', StringComparison.Ordinal))
            .GroupBy(name => name[..name.IndexOf('/', StringComparison.Ordinal)])
            .OrderBy(year => year.Key, StringComparer.Ordinal)
            .Select(year => new YearFiles(year.Key, year.ToDictionary(name => Path.GetFileNameWithoutExtension(name), Rows))),
    ];

    /// <summary>The claims of the study, one a line.</summary>
    public static IReadOnlyList<YearRow> Claims { get; } = Rows("claims.csv");

    /// <summary>The rows of a table; none where the year has no such table.</summary>
    public IReadOnlyList<YearRow> this[string table] => Tables.GetValueOrDefault(table, []);

    /// <summary>The same year with some tables of another one.</summary>
    public YearFiles With(YearFiles other, params IReadOnlyCollection<string> tables) =>
        this with
        {
            Tables = Tables
                .Keys.Union(other.Tables.Keys)
                .ToDictionary(table => table, table => tables.Contains(table) ? other[table] : this[table]),
        };

    private static IEnumerable<string> Names() =>
        typeof(YearFiles)
            .Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..]);

    private static IReadOnlyList<YearRow> Rows(string name)
    {
        var assembly = typeof(YearFiles).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(each => each.Replace('\\', '/') == Folder + name);
        using var text = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return YearRow.Read(text);
    }
}
