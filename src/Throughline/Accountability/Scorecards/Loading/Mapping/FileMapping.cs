using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Throughline.Frame.Rosters;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>How a file is read: which rows and columns are what. Shown before anything is kept; can be saved, changed and given again.</summary>
internal sealed record FileMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutEmptyTexts } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The school year of everything that says no other, by the year in which it ends.</summary>
    public int? Year { get; init; }
    public IReadOnlyList<SheetMapping> Sheets { get; init; } = [];

    /// <summary>Whether any column was only guessed.</summary>
    [JsonIgnore]
    public bool IsGuessed =>
        Sheets.Any(sheet =>
            sheet.IsGuessed
            || sheet.Columns.Any(column => column is { Certainty: Certainty.Guessed } && column.Role != ColumnRole.Ignore)
        );

    /// <summary>As text, with all that is known of it.</summary>
    public string Whole() => JsonSerializer.Serialize(this, Json);

    /// <summary>As text for a person to change: without columns that are left out.</summary>
    public string Write() =>
        JsonSerializer.Serialize(
            this with
            {
                Sheets =
                [
                    .. Sheets
                        .Where(sheet =>
                            sheet.HasFigures || Sheets.Any(other => other.HasFigures && other.RowsAs == sheet.Sheet)
                        )
                        .Select(sheet =>
                            sheet with
                            {
                                Columns =
                                [
                                    .. sheet
                                        .Columns.Where(column => column.Role != ColumnRole.Ignore)
                                        .Select(column => column with { Certainty = Certainty.Said, Alike = "" }),
                                ],
                            }
                        ),
                ],
            },
            Json
        );

    /// <summary>Reads one that was saved.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">It is no mapping.</exception>
    public static FileMapping Read(string file, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<FileMapping>(text, Json) ?? throw Wrong(file, 0, "it is empty");
        }
        catch (JsonException wrong)
        {
            throw Wrong(file, (int)(wrong.LineNumber ?? 0) + 1, $"look at {wrong.Path ?? "its first line"}");
        }
    }

    private static void WithoutEmptyTexts(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(string)))
        {
            property.ShouldSerialize = (_, value) => value is string { Length: > 0 };
        }
    }

    private static TimeAccounting.UnsoundFileException Wrong(string file, int line, string where) =>
        Refusal.Of(file, "bad-mapping", $"this is no mapping: {where}; print one with --show-mapping and change that.", line);
}

/// <summary>How one sheet is read.</summary>
internal sealed record SheetMapping
{
    /// <summary>The sheet's name.</summary>
    public required string Sheet { get; init; }

    /// <summary>The row in which the headers stand, from 1.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>The sheet whose rows say which school a row here is of, where this one has lost its codes; empty where it has them.</summary>
    public string RowsAs { get; init; } = "";
    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Whether rows are matched to those of the other sheet by their order alone.</summary>
    [JsonIgnore]
    public bool IsGuessed => HasFigures && RowsAs.Length > 0;

    [JsonIgnore]
    public bool HasFigures => Columns.Any(column => column.IsFigure);
}
