using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Persistence.Backups;

/// <summary>A table as it stands in a backup: columns whose values mean the same on SQLite and PostgreSQL. Sealed values stay sealed.</summary>
internal sealed class PlainTable
{
    private readonly ITable table;

    public PlainTable(ITable table)
    {
        this.table = table;
        Columns =
        [
            .. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new PlainColumn(column)),
        ];
        Counter =
            table.PrimaryKey is { Columns: [var only] } && new PlainColumn(only) is { Type: "long" or "int" } key
                ? key.Name
                : null;
    }

    public string Name => table.Name;

    public string Quoted => $"\"{Name}\"";

    public IReadOnlyList<PlainColumn> Columns { get; }

    /// <summary>The column that the database counts up; null where there is none.</summary>
    public string? Counter { get; }

    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>Every table of the model, those referred to before those that refer.</summary>
    public static IReadOnlyList<PlainTable> Of(ThroughlineDb db)
    {
        var left = db.GetService<IDesignTimeModel>()
            .Model.GetRelationalModel()
            .Tables.OrderBy(one => one.Name, StringComparer.Ordinal)
            .ToList();
        var ordered = new List<PlainTable>();
        while (left.Count > 0)
        {
            var next =
                left.Find(one =>
                    one.ForeignKeyConstraints.All(key =>
                        key.PrincipalTable == one || !left.Contains((ITable)key.PrincipalTable)
                    )
                )
                ?? throw new InvalidOperationException(
                    $"Tables refer to each other in a circle: {string.Join(", ", left.Select(one => one.Name))}."
                );
            ordered.Add(new PlainTable(next));
            left.Remove(next);
        }
        return ordered;
    }

    /// <summary>A row of a query that selects <see cref="ColumnList"/>.</summary>
    public object?[] Read(DbDataReader reader) =>
        [.. Columns.Select((column, at) => reader.IsDBNull(at) ? null : column.Read(reader, at))];

    /// <summary>A row as one line.</summary>
    public static string Line(object?[] row)
    {
        var cells = new JsonArray();
        for (var at = 0; at < row.Length; at++)
        {
            cells.Add(PlainColumn.Written(row[at]));
        }
        return cells.ToJsonString();
    }

    /// <summary>The row of a line.</summary>
    public object?[] Row(string line)
    {
        using var cells = JsonDocument.Parse(line);
        return [.. Columns.Select((column, at) => column.Parsed(cells.RootElement[at]))];
    }
}
