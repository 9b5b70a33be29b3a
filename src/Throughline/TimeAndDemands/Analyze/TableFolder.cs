using System.Globalization;
using System.Text;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Analyze.Tables;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>The folder that the tables are written to: all of them or none.</summary>
/// <remarks>
/// They are written to a folder beside it, which takes its name when all are whole. Where the folder is there already, with
/// whatever else is in it, the tables are moved into it one by one instead, once all are whole.
/// </remarks>
internal sealed class TableFolder : IDisposable
{
    private const string WarningsFile = "warnings.csv";
    private readonly string _path;
    private readonly string _beside;
    private readonly FileStream[] _files;
    private readonly List<Problem> _warnings = [];

    public TableFolder(string path)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        _beside = $"{_path}.{Path.GetRandomFileName()}.part";
        Directory.CreateDirectory(_beside);
        _files = [.. AnalyzeTable.All.Select(table => Begin(table.File))];
        for (var table = 0; table < _files.Length; table++)
        {
            _files[table].Write(Encoding.UTF8.GetBytes(AnalyzeTable.All[table].Header + "\n"));
        }
    }

    /// <summary>Occurrences written so far.</summary>
    public int Occurrences { get; private set; }

    /// <summary>Rows of <c>warnings.csv</c>.</summary>
    public int Warnings => _warnings.Count;

    public void Add(IldTables tables)
    {
        for (var table = 0; table < _files.Length; table++)
        {
            _files[table].Write(tables.Rows[table].Bytes);
        }
        Occurrences += tables.Occurrences;
        Warn(tables.Warnings);
    }

    public void Warn(IEnumerable<Problem> problems) => _warnings.AddRange(problems);

    /// <summary>Gives the tables their place.</summary>
    public void Keep()
    {
        File.WriteAllBytes(Path.Combine(_beside, WarningsFile), WarningRows());
        Array.ForEach(_files, file => file.Dispose());
        if (!Path.Exists(_path))
        {
            Directory.Move(_beside, _path);
            return;
        }
        foreach (var file in AnalyzeTable.All.Select(table => table.File).Append(WarningsFile))
        {
            File.Move(Path.Combine(_beside, file), Path.Combine(_path, file), overwrite: true);
        }
    }

    /// <summary>Takes away what was begun, unless it was kept.</summary>
    public void Dispose()
    {
        Array.ForEach(_files, file => file.Dispose());
        if (Directory.Exists(_beside))
        {
            Directory.Delete(_beside, recursive: true);
        }
    }

    private FileStream Begin(string file) =>
        new(Path.Combine(_beside, file), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);

    private byte[] WarningRows()
    {
        using var rows = new CsvRows();
        rows.Text("file").Text("line").Text("uid").Text("code").Text("message").EndRow();
        var sorted = _warnings
            .Select(one =>
                (one.File, Line: one.Line.ToString(CultureInfo.InvariantCulture), one.Subject, one.Code, one.Message)
            )
            .OrderBy(row => row.File, Utf8Order.Comparer)
            .ThenBy(row => row.Line, Utf8Order.Comparer)
            .ThenBy(row => row.Subject, Utf8Order.Comparer)
            .ThenBy(row => row.Code, Utf8Order.Comparer)
            .ThenBy(row => row.Message, Utf8Order.Comparer);
        foreach (var row in sorted)
        {
            rows.Text(row.File).Text(row.Line).Text(row.Subject).Text(row.Code).Text(row.Message).EndRow();
        }
        return rows.Bytes.ToArray();
    }
}
