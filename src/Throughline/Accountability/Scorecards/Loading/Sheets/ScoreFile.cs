using System.Security.Cryptography;
using Throughline.Frame.Rosters.Files;

namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>A file of figures that was read: a workbook, or CSV, plain or gzipped.</summary>
/// <param name="Name">Its name without its folder and without <c>.gz</c>.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Sheets">Its tables.</param>
internal sealed record ScoreFile(string Name, string Hash, IReadOnlyList<Sheet> Sheets)
{
    /// <summary>Reads what lies at a path.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">There is no such file, or it is unsound as a whole.</exception>
    public static ScoreFile Open(string path)
    {
        using var files = RosterFiles.OpenSingle(path);
        var name = files.Names.Single();
        return Of(name, files.Read(name));
    }

    /// <summary>Reads bytes.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">They are unsound as a whole.</exception>
    public static ScoreFile Of(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new(name, hash, Workbook.Looks(bytes) ? Workbook.Read(name, bytes) : [CsvSheet.Read(name, bytes)]);
    }
}
