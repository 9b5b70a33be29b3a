namespace Throughline.Demo.Cast;

/// <summary>The few people at schools whom an ILD meets without the principal.</summary>
internal static class SchoolStaff
{
    /// <summary>Name and short name of the school.</summary>
    public static IReadOnlyList<(string Name, string School)> People { get; } =
    [
        ("Mercy Talbot", "Hawthorne"),
        ("Jude Arkwright", "Fulton"),
        ("Selma Iversen", "Foxglove"),
        ("Quentin Rowe", "Causeway"),
        ("Bashir Lindgren", "Candlewick"),
        ("Odessa Finch", "Marlow"),
        ("Renata Cole-Baptiste", "Seaton"),
        ("Ambrose Keating", "Egret"),
    ];
}
