namespace Throughline.Evidence.Reports;

/// <summary>One table of open data.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Meaning">What a row is.</param>
/// <param name="Columns">Its columns with their meaning.</param>
/// <param name="Rows">Values in the order of the columns: text, whole number, number, day, or null.</param>
internal sealed record OpenTable(string Name, string Meaning, IReadOnlyList<OpenColumn> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>A column of open data, as the codebook explains it.</summary>
/// <param name="Name">Small letters and underscores.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Meaning">With unit and range.</param>
internal sealed record OpenColumn(string Name, OpenKind Kind, string Meaning);

/// <summary>What a value is.</summary>
internal enum OpenKind
{
    Text,
    Whole,
    Number,
    Day,
}
