namespace Throughline.Shell;

/// <summary>The files of the look under <c>wwwroot/css</c>, in the order in which each may lean on the ones before.</summary>
internal static class Stylesheets
{
    /// <summary>Names without folder and ending.</summary>
    public static readonly IReadOnlyList<string> InOrder =
    [
        "tokens",
        "base",
        "layout",
        "controls",
        "components",
        "tables",
        "calendar",
        "calendar-grid",
        "charts",
        "pages",
        "print",
    ];
}
