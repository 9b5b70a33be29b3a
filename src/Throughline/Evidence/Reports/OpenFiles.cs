using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Parquet;
using Parquet.Schema;
using Throughline.Shell.Lists;

namespace Throughline.Evidence.Reports;

/// <summary>Open data as files: a table each, with a codebook that explains every column.</summary>
internal static class OpenFiles
{
    /// <summary>The formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "parquet"];

    /// <summary>Writes every table and the codebook into a folder.</summary>
    public static async Task Write(string folder, IReadOnlyList<OpenTable> tables, string format, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in tables)
        {
            await using var file = File.Create(Path.Combine(folder, $"{table.Name}.{format}"));
            if (format == "parquet")
            {
                await Parquet(file, table, stop);
            }
            else
            {
                await Csv(file, table, stop);
            }
        }
        await using var codebook = File.Create(Path.Combine(folder, "codebook.csv"));
        await Csv(codebook, Codebook(tables), stop);
    }

    /// <summary>What each column of each table means.</summary>
    public static OpenTable Codebook(IReadOnlyList<OpenTable> tables) =>
        new(
            "codebook",
            "One row for each column of each table",
            [
                new("table", OpenKind.Text, "The file"),
                new("row_is", OpenKind.Text, "What a row is"),
                new("column", OpenKind.Text, "The column"),
                new("kind", OpenKind.Text, "text, whole, number or day"),
                new("meaning", OpenKind.Text, "With unit and range; an empty value is not known or not shown"),
            ],
            [
                .. tables.SelectMany(table =>
                    table.Columns.Select(column =>
                        new object?[]
                        {
                            table.Name,
                            table.Meaning,
                            column.Name,
                            column.Kind.ToString().ToLowerInvariant(),
                            column.Meaning,
                        }
                    )
                ),
            ]
        );

    private static async Task Csv(Stream bytes, OpenTable table, CancellationToken stop)
    {
        await using var text = new StreamWriter(
            bytes,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        );
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var column in table.Columns)
        {
            csv.WriteField(column.Name);
        }
        await csv.NextRecordAsync();
        foreach (var row in table.Rows)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var value in row)
            {
                csv.WriteField(
                    value switch
                    {
                        null => "",
                        string words => FormulaGuard.Safe(words),
                        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                        var other => other.ToString(),
                    }
                );
            }
            await csv.NextRecordAsync();
        }
    }

    private static async Task Parquet(Stream bytes, OpenTable table, CancellationToken stop)
    {
        DataField[] fields = [.. table.Columns.Select(Field)];
        await using var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields.Cast<Field>()),
            bytes,
            cancellationToken: stop
        );
        using var rows = writer.CreateRowGroup();
        for (var at = 0; at < fields.Length; at++)
        {
            await Column(rows, fields[at], table, at, stop);
        }
        rows.CompleteValidate();
    }

    private static async Task Column(
        ParquetRowGroupWriter rows,
        DataField field,
        OpenTable table,
        int at,
        CancellationToken stop
    )
    {
        var values = table.Rows.Select(row => row[at]);
        switch (table.Columns[at].Kind)
        {
            case OpenKind.Whole:
                await rows.WriteAsync<long>(
                    field,
                    Each(values, value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
                    cancellationToken: stop
                );
                break;
            case OpenKind.Number:
                await rows.WriteAsync<double>(
                    field,
                    Each(values, value => Convert.ToDouble(value, CultureInfo.InvariantCulture)),
                    cancellationToken: stop
                );
                break;
            case OpenKind.Day:
                await rows.WriteAsync<DateTime>(
                    field,
                    Each(values, value => ((DateOnly)value).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                    cancellationToken: stop
                );
                break;
            default:
                await rows.WriteAsync(field, [.. values.Select(value => value?.ToString() ?? "")]);
                break;
        }
    }

    private static ReadOnlyMemory<T?> Each<T>(IEnumerable<object?> values, Func<object, T> read)
        where T : struct => values.Select(value => value is null ? (T?)null : read(value)).ToArray();

    private static DataField Field(OpenColumn column) =>
        column.Kind switch
        {
            OpenKind.Whole => new DataField<long?>(column.Name),
            OpenKind.Number => new DataField<double?>(column.Name),
            OpenKind.Day => new DataField<DateTime?>(column.Name),
            _ => new DataField<string>(column.Name),
        };
}
