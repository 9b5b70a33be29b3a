namespace Throughline.Persistence.Imports;

/// <summary>What an import did to a row.</summary>
internal enum RowChange
{
    Added,
    Changed,
    Removed,
}
