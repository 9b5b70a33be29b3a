namespace Throughline.Frame.Rosters;

/// <summary>How much a roster may bring, so that no file can exhaust the machine. Far above the largest city.</summary>
internal static class RosterLimits
{
    /// <summary>Bytes of all files of a roster together, after decompression.</summary>
    public const long Bytes = 100_000_000;

    /// <summary>Rows kept of one file. Rows about students are not kept, and so not counted.</summary>
    public const int Rows = 200_000;

    /// <summary>Rows read of one file, with those that are not kept.</summary>
    public const int RowsRead = 2_000_000;

    /// <summary>Characters of one field.</summary>
    public const int FieldCharacters = 32_768;
}
