using System.Globalization;
using System.Text;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Analyze.Tables;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>The folder that the tables are written to: under other names until all are whole.</summary>
internal sealed class TableFolder : IDisposable
{
    private const string Part = ".part";
    private readonly string _path;
    private readonly bool _isNew;
    private readonly FileStream[] _files;
    private readonly List<Problem> _warnings = [];
    private bool _isKept;

    public TableFolder(string path)
    {
        _path = path;
        _isNew = !Directory.Exists(path);
        Directory.CreateDirectory(path);
        _files =
        [
            .. AnalyzeTable.All.Select(table => new FileStream(
                PartOf(table.File),
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                1 << 16
            )),
        ];
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

    /// <summary>Gives every table its own name.</summary>
    public void Keep()
    {
        File.WriteAllBytes(PartOf("warnings.csv"), WarningRows());
        Array.ForEach(_files, file => file.Dispose());
        foreach (var file in AnalyzeTable.All.Select(table => table.File).Append("warnings.csv"))
        {
            File.Move(PartOf(file), Path.Combine(_path, file), overwrite: true);
        }
        _isKept = true;
    }

    /// <summary>Takes away what was begun, unless it was kept.</summary>
    public void Dispose()
    {
        if (_isKept)
        {
            return;
        }
        Array.ForEach(_files, file => file.Dispose());
        foreach (var file in AnalyzeTable.All.Select(table => table.File).Append("warnings.csv"))
        {
            File.Delete(PartOf(file));
        }
        if (_isNew)
        {
            Directory.Delete(_path);
        }
    }

    private byte[] WarningRows()
    {
        var rows = new CsvRows();
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

    private string PartOf(string file) => Path.Combine(_path, file + Part);
}
