using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters;

/// <summary>The sentence with which a whole roster is refused.</summary>
internal static class Refusal
{
    /// <summary>Refuses a roster for what is wrong with one of its files.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="code">A stable short word for the kind of problem.</param>
    /// <param name="message">What is wrong and what to do, as one plain sentence.</param>
    /// <param name="line">The line, from 1; 0 for the file as a whole.</param>
    /// <param name="field">The column or field; empty when none.</param>
    public static UnsoundFileException Of(string file, string code, string message, int line = 0, string field = "") =>
        new(new Problem(file, line, field, code, message));
}
