namespace Throughline.Frame.Rosters;

/// <summary>The formats of rosters that are read, as <c>--format</c> names them.</summary>
internal static class RosterFormats
{
    /// <summary>The plain CSV set of the command line's contract.</summary>
    public const string Csv = "csv";
}
