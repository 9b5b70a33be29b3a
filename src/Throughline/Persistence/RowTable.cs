using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Throughline.Persistence;

/// <summary>One table as plain columns: how its entities become stored values, those become an image in JSON, and back.</summary>
/// <remarks>The key is a single <c>long</c> column and stands first. Names are quoted, as the migrations quote them.</remarks>
internal sealed class RowTable
{
    private static readonly ConditionalWeakTable<IEntityType, RowTable> Known = [];
    private readonly List<Column> columns;

    private RowTable(IEntityType entity)
    {
        Entity = entity;
        Name = entity.GetTableName()!;
        columns =
        [
            .. entity
                .GetProperties()
                .OrderBy(property => property.IsPrimaryKey() ? 0 : 1)
                .Select(property => new Column(property)),
        ];
    }

    /// <summary>A column and how the model's values are stored in it.</summary>
    public sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly ValueConverter? converter = property.GetTypeMapping().Converter;

        public IProperty Property => property;
        public string Name { get; } = property.GetColumnName();
        public Type Stored { get; } =
            property.GetTypeMapping().Converter?.ProviderClrType
            ?? Nullable.GetUnderlyingType(property.ClrType)
            ?? property.ClrType;
        public string Quoted => $"\"{Name}\"";

        public object? ValueOf(object row) => StoredOf(getter.GetClrValue(row));

        public object? StoredOf(object? value) =>
            value is null || converter is null ? value : converter.ConvertToProvider(value);
    }

    public IEntityType Entity { get; }

    public string Name { get; }

    public string Quoted => $"\"{Name}\"";

    public IReadOnlyList<Column> Columns => columns;

    public static RowTable Of<T>(ThroughlineDb db) => Of(db, db.Model.FindEntityType(typeof(T))!);

    public static RowTable Of(ThroughlineDb db, IEntityType entity) => Known.GetValue(entity, known => new RowTable(known));

    /// <summary>The stored values of an entity, in the order of the columns.</summary>
    public object?[] Values(object row) => [.. columns.Select(column => column.ValueOf(row))];

    /// <summary>The stored values of an entity whose key is still to be given.</summary>
    public object?[] Values(object row, long key)
    {
        var values = Values(row);
        values[0] = key;
        return values;
    }

    /// <summary>A value as a column stores it.</summary>
    public object? Stored(string column, object? value) => columns.First(each => each.Name == column).StoredOf(value);

    /// <summary>Stored values as one line of JSON: what undo goes back to.</summary>
    public string Image(object?[] values) =>
        JsonSerializer.Serialize(
            columns.Index().ToDictionary(column => column.Item.Name, column => Canonical(values[column.Index]))
        );

    /// <summary>The stored values of an image.</summary>
    public object?[] Values(string image)
    {
        using var json = JsonDocument.Parse(image);
        return
        [
            .. columns.Select(column =>
                json.RootElement.TryGetProperty(column.Name, out var cell) && cell.ValueKind != JsonValueKind.Null
                    ? cell.Deserialize(column.Stored)
                    : null
            ),
        ];
    }

    /// <summary>Reads stored values from a query that selects the columns in order.</summary>
    public object?[] Values(DbDataReader reader) =>
        [.. columns.Select((column, at) => reader.IsDBNull(at) ? null : Cell(reader, at, column.Stored))];

    // 40 and 40.0 are one number, and SQLite gives back the one for the other.
    private static object? Canonical(object? value) =>
        value is decimal number ? number / 1.0000000000000000000000000000m : value;

    private static object Cell(DbDataReader reader, int at, Type stored) =>
        Type.GetTypeCode(stored) switch
        {
            TypeCode.Int64 => reader.GetInt64(at),
            TypeCode.Int32 => reader.GetInt32(at),
            TypeCode.Boolean => reader.GetBoolean(at),
            TypeCode.String => reader.GetString(at),
            TypeCode.Decimal => reader.GetDecimal(at),
            TypeCode.Double => reader.GetDouble(at),
            _ when stored == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(at),
            _ when stored == typeof(TimeOnly) => reader.GetFieldValue<TimeOnly>(at),
            _ when stored == typeof(DateTimeOffset) => reader.GetFieldValue<DateTimeOffset>(at),
            _ when stored == typeof(Guid) => reader.GetGuid(at),
            _ when stored == typeof(byte[]) => reader.GetFieldValue<byte[]>(at),
            _ => throw new NotSupportedException($"A column of {stored.Name} cannot be imported in bulk."),
        };
}
