namespace Throughline.Shell.Lists;

/// <summary>Keeps a text that came from outside from being run as a formula by whoever opens an export.</summary>
internal static class FormulaGuard
{
    // The last four are the full-width forms, which some spreadsheets take alike.
    private const string Begins = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text, with an apostrophe before it where it begins like a formula, also behind spaces or quotes.</summary>
    public static string Safe(string text)
    {
        var bare = text.AsSpan().TrimStart(" \"'\u00A0");
        return bare.Length > 0 && Begins.Contains(bare[0], StringComparison.Ordinal) ? "'" + text : text;
    }
}
