using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Holding;

namespace Throughline.Frame.Cases;

/// <summary>A record that a case reaches: what it is, whose, and its text as it is kept.</summary>
internal sealed record FoundRecord(RecordKind Kind, string Table, string Key, string Content)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly MethodInfo Ask = typeof(FoundRecord).GetMethod(
        nameof(RowsOf),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Every record about these people that holds the words, in an order that does not change.</summary>
    /// <param name="db">A context that reads as the records officer: the wall decides again.</param>
    /// <param name="may">Whether such a record of that person may be taken.</param>
    /// <param name="people">Those whom the case names.</param>
    /// <param name="words">What must stand in a record; all records where empty.</param>
    /// <param name="stop">Ends the search.</param>
    public static async Task<IReadOnlyList<FoundRecord>> Of(
        ThroughlineDb db,
        Func<RecordKind, long, bool> may,
        IReadOnlyList<long> people,
        string words,
        CancellationToken stop
    )
    {
        var found = new List<FoundRecord>();
        foreach (var entity in db.Model.GetEntityTypes().OrderBy(each => each.GetTableName(), StringComparer.Ordinal))
        {
            if (
                entity.ClrType.GetCustomAttribute<RecordAttribute>() is not { } record
                || Holders.Of(entity) is not { Count: > 0 } columns
                || !people.Any(person => may(record.Kind, person))
            )
            {
                continue;
            }
            var rows = await (Task<List<object>>)
                Ask.MakeGenericMethod(entity.ClrType).Invoke(null, [db, columns, people, stop])!;
            found.AddRange(rows.Select(row => From(db, record.Kind, entity, row)).Where(each => each.Holds(words)));
        }
        return found;
    }

    private bool Holds(string words) => words.Length == 0 || Content.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static async Task<List<object>> RowsOf<T>(
        ThroughlineDb db,
        IReadOnlyList<IProperty> columns,
        IReadOnlyList<long> people,
        CancellationToken stop
    )
        where T : class
    {
        var row = Expression.Parameter(typeof(T));
        var any = columns
            .Select(column => About(row, column, people))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        var rows = await db.Set<T>().AsNoTracking().Where(Expression.Lambda<Func<T, bool>>(any, row)).ToListAsync(stop);
        return [.. rows];
    }

    private static MethodCallExpression About(ParameterExpression row, IProperty column, IReadOnlyList<long> people)
    {
        var value = Expression.Call(typeof(EF), nameof(EF.Property), [column.ClrType], row, Expression.Constant(column.Name));
        Expression number = column.ClrType == typeof(long) ? Expression.Convert(value, typeof(long?)) : value;
        IReadOnlyList<long?> wanted = [.. people.Select(person => (long?)person)];
        return Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [typeof(long?)],
            Expression.Constant(wanted),
            number
        );
    }

    private static FoundRecord From(ThroughlineDb db, RecordKind kind, IEntityType entity, object row)
    {
        var entry = db.Entry(row);
        var values = entry
            .Properties.Where(each => !each.Metadata.IsSecret() || AccessMatrix.ClassOf(kind) == RecordClass.Walled)
            .ToDictionary(
                each => each.Metadata.Name,
                each => each.CurrentValue is Enum word ? word.ToString() : each.CurrentValue
            );
        var key = string.Join(
            ',',
            entity
                .FindPrimaryKey()!
                .Properties.Select(part => Convert.ToString(values[part.Name], CultureInfo.InvariantCulture))
        );
        return new FoundRecord(kind, entity.GetTableName()!, key, JsonSerializer.Serialize(values, Readable));
    }
}
