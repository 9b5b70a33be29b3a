using System.Globalization;
using CsvHelper;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reproduction;

/// <summary>One line of a year's table, with where it comes from: the study tells of it, or it is made up to have a second source.</summary>
internal sealed class YearRow(IReadOnlyDictionary<string, string> cells)
{
    /// <summary>The part of a support that it speaks to; null for what stands behind several.</summary>
    public Aspect? Part => Aspect.Of(Text("part"));

    public bool IsOfStudy => Text("mark") == "S";

    /// <summary>What happened, in a sentence.</summary>
    public string Note => Text("note");

    /// <summary>A cell; empty where there is none.</summary>
    public string Text(string column) => cells.GetValueOrDefault(column, "");

    public int Number(string column, int otherwise = 0) =>
        Text(column) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public DateOnly? Day(string column) =>
        Text(column) is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public TimeOnly Time(string column) => TimeOnly.ParseExact(Text(column), "HH:mm", CultureInfo.InvariantCulture);

    public T One<T>(string column)
        where T : struct, Enum => Enum.Parse<T>(Text(column));

    /// <summary>So many of ten, of a whole.</summary>
    public int Of(string column, int whole) => (int)Math.Round(Number(column) * whole / 10.0, MidpointRounding.AwayFromZero);

    /// <summary>Every row of a table.</summary>
    public static IReadOnlyList<YearRow> Read(TextReader text)
    {
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<YearRow>();
        while (csv.Read())
        {
            rows.Add(
                new(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name) ?? "", StringComparer.Ordinal))
            );
        }
        return rows;
    }
}
