namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>How much a file of figures may bring, so that none can exhaust the machine. Far above the largest city.</summary>
internal static class SheetLimits
{
    /// <summary>Bytes of a workbook as it is sent.</summary>
    public const long PackedBytes = 20_000_000;

    /// <summary>Bytes of a file or of all parts of a workbook that are read, unpacked.</summary>
    public const long Bytes = 100_000_000;

    /// <summary>So many times larger a part may become when it is unpacked, once it is larger than <see cref="HarmlessBytes"/>.</summary>
    public const long HighestRatio = 100;
    public const long HarmlessBytes = 1_000_000;
    public const int Entries = 2_000;
    public const int Sheets = 100;
    public const int Columns = 2_000;
    public const int Rows = 1_000_000;
    public const int Cells = 10_000_000;
    public const int CellCharacters = 32_768;

    /// <summary>Elements within elements; a worksheet needs eight.</summary>
    public const int Depth = 32;
}
