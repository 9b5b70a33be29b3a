using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Persistence.Backups;

/// <summary>A column, and what its values are whichever database they lie in.</summary>
internal sealed class PlainColumn
{
    public PlainColumn(IColumn column)
    {
        Name = column.Name;
        // A column without property holds a whole object as JSON.
        var property = column.PropertyMappings.Count > 0 ? column.PropertyMappings[0].Property : null;
        var type = property is null ? null : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var stored = property?.GetTypeMapping().Converter?.ProviderClrType ?? type;
        Type =
            type == typeof(DateTimeOffset) ? "instant"
            : stored is null ? "json"
            : Word(Nullable.GetUnderlyingType(stored) ?? stored);
    }

    public string Name { get; }

    /// <summary>One of the words below.</summary>
    public string Type { get; }

    public object Read(DbDataReader reader, int at) =>
        Type switch
        {
            "long" => reader.GetInt64(at),
            "int" => reader.GetInt32(at),
            "bool" => reader.GetBoolean(at),
            "decimal" => reader.GetDecimal(at) / 1.0000000000000000000000000000m,
            "double" => reader.GetDouble(at),
            "day" => reader.GetFieldValue<DateOnly>(at),
            "time" => reader.GetFieldValue<TimeOnly>(at),
            "guid" => reader.GetGuid(at),
            "bytes" => reader.GetFieldValue<byte[]>(at),
            "instant" => reader.GetFieldType(at) == typeof(long)
                ? reader.GetInt64(at)
                : reader.GetFieldValue<DateTimeOffset>(at).UtcTicks,
            "json" => Canonical(reader.GetString(at)),
            _ => reader.GetString(at),
        };

    public static JsonNode? Written(object? value) =>
        value switch
        {
            null => null,
            long number => JsonValue.Create(number),
            int number => JsonValue.Create(number),
            bool word => JsonValue.Create(word),
            double number => JsonValue.Create(number),
            decimal number => JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
            DateOnly day => JsonValue.Create(day.ToString("O", CultureInfo.InvariantCulture)),
            TimeOnly time => JsonValue.Create(time.ToString("O", CultureInfo.InvariantCulture)),
            Guid id => JsonValue.Create(id.ToString()),
            byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
            var text => JsonValue.Create((string)text),
        };

    public object? Parsed(JsonElement cell) =>
        cell.ValueKind == JsonValueKind.Null
            ? null
            : Type switch
            {
                "long" or "instant" => cell.GetInt64(),
                "int" => cell.GetInt32(),
                "bool" => cell.GetBoolean(),
                "double" => cell.GetDouble(),
                "decimal" => decimal.Parse(cell.GetString()!, CultureInfo.InvariantCulture),
                "day" => DateOnly.ParseExact(cell.GetString()!, "O", CultureInfo.InvariantCulture),
                "time" => TimeOnly.ParseExact(cell.GetString()!, "O", CultureInfo.InvariantCulture),
                "guid" => Guid.Parse(cell.GetString()!),
                "bytes" => cell.GetBytesFromBase64(),
                _ => cell.GetString(),
            };

    /// <summary>What is compared between databases: PostgreSQL keeps microseconds of an instant.</summary>
    public object? Comparable(object? value) =>
        Type == "instant" && value is long ticks ? ticks - (ticks % TimeSpan.TicksPerMicrosecond) : value;

    // PostgreSQL orders the keys of JSON in its own way.
    private static string Canonical(string json)
    {
        return Ordered(JsonNode.Parse(json))?.ToJsonString() ?? "null";

        static JsonNode? Ordered(JsonNode? node) =>
            node switch
            {
                JsonObject one => new JsonObject(
                    one.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                        .Select(pair => KeyValuePair.Create(pair.Key, Ordered(pair.Value)))
                ),
                JsonArray many => new JsonArray([.. many.Select(Ordered)]),
                _ => node?.DeepClone(),
            };
    }

    private static string Word(Type type) =>
        System.Type.GetTypeCode(type) switch
        {
            TypeCode.Int64 => "long",
            TypeCode.Int32 or TypeCode.Int16 => "int",
            TypeCode.Boolean => "bool",
            TypeCode.Decimal => "decimal",
            TypeCode.Double or TypeCode.Single => "double",
            TypeCode.String => "text",
            _ when type == typeof(DateOnly) => "day",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(Guid) => "guid",
            _ when type == typeof(byte[]) => "bytes",
            _ => throw new NotSupportedException($"A column of {type.Name} cannot be backed up."),
        };
}
