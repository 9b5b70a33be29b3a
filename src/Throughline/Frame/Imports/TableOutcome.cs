using Throughline.Persistence.Imports;

namespace Throughline.Frame.Imports;

/// <summary>What an import does, or would do, to one table, by name.</summary>
/// <param name="Table">The table, such as <c>people</c>.</param>
/// <param name="Added">New rows.</param>
/// <param name="Changed">Rows that the file says otherwise than before.</param>
/// <param name="Ended">Assignments that the file no longer has, ended with the day before the import.</param>
/// <param name="Removed">Rows that the file no longer has.</param>
/// <param name="Kept">Rows left as they are against the file, each with the reason: corrected by a person, or still needed.</param>
internal sealed record TableOutcome(
    string Table,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Ended,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Kept
)
{
    /// <summary>How many rows it touches.</summary>
    public int Count => Added.Count + Changed.Count + Ended.Count + Removed.Count;
}

/// <summary>What an import of a roster did, or would do.</summary>
/// <param name="Import">The import, with which it is taken back; null when nothing changed or it was only tried.</param>
/// <param name="Tables">The tables that it concerns, or that say why not.</param>
internal sealed record RosterOutcome(Import? Import, IReadOnlyList<TableOutcome> Tables)
{
    /// <summary>Whether the file says what the database already has.</summary>
    public bool ChangesNothing => Tables.All(table => table.Count == 0);
}
