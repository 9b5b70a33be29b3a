using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Throughline.Access;
using Throughline.Persistence.Walls;

namespace Throughline.Persistence;

/// <summary>The named filter <c>wall</c> on every candid and every walled entity; it cuts each query to what <see cref="SeenBy"/> says at that moment.</summary>
internal static class Wall
{
    /// <summary>Its name, for the rare query that must look past it and says so: <c>IgnoreQueryFilters([Wall.Name])</c>.</summary>
    public const string Name = "wall";

    /// <summary>Puts it on; refuses a model in which a walled kind of record stands outside.</summary>
    public static void Build(ModelBuilder builder, ThroughlineDb db)
    {
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
        {
            if (type.IsAssignableTo(typeof(IWalled)))
            {
                Call(type.IsAssignableTo(typeof(IWalledByKind)) ? nameof(BuildByKind) : nameof(BuildWalled), type, builder, db);
            }
            else if (type.GetCustomAttribute<RecordAttribute>() is { } record && IsWalled(record.Kind))
            {
                throw new InvalidOperationException(
                    $"{type.Name} is of the walled kind {record.Kind} and must be {nameof(IWalled)}."
                );
            }
            else if (type.IsAssignableTo(typeof(ICandid)))
            {
                Call(nameof(BuildCandid), type, builder, db);
            }
        }
    }

    /// <summary>The kind of one walled row.</summary>
    public static RecordKind KindOf(IWalled row) => row is IWalledByKind each ? each.Kind : KindOf(row.GetType());

    private static bool IsWalled(RecordKind kind) => AccessMatrix.ClassOf(kind) == RecordClass.Walled;

    /// <summary>The kind of every row of an entity that is not for everyone.</summary>
    public static RecordKind KindOf(Type type) =>
        type.GetCustomAttribute<RecordAttribute>()?.Kind
        ?? throw new InvalidOperationException(
            $"{type.Name} is not for everyone and must say its kind of record: [Record(...)]."
        );

    private static void Call(string method, Type type, ModelBuilder builder, ThroughlineDb db) =>
        typeof(Wall)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, [builder, db]);

    private static void BuildCandid<T>(ModelBuilder builder, ThroughlineDb db)
        where T : class, ICandid
    {
        var kind = KindOf(typeof(T));
        builder.Entity<T>().HasQueryFilter(Name, row => db.SeenBy.All || db.SeenBy.Owners(kind).Contains(row.OwnerId));
    }

    private static void BuildWalled<T>(ModelBuilder builder, ThroughlineDb db)
        where T : class, IWalled
    {
        var seen = Or(
            row => db.SeenBy.All,
            typeof(T).IsAssignableTo(typeof(ICircled))
                ? WallFilter.Circled<T>(db, KindOf(typeof(T)))
                : WallFilter.Of<T>(db, KindOf(typeof(T)))
        );
        if (HolderAttribute.Of(typeof(T)) is { } holder)
        {
            seen = Or(seen, WallFilter.Handed<T>(db, KindOf(typeof(T)), holder.Name));
        }
        builder.Entity<T>().HasQueryFilter(Name, seen);
    }

    private static void BuildByKind<T>(ModelBuilder builder, ThroughlineDb db)
        where T : class, IWalledByKind
    {
        var kinds = typeof(T).GetCustomAttribute<KindsAttribute>()?.Kinds ?? [];
        if (kinds.Count == 0 || !kinds.All(IsWalled))
        {
            throw new InvalidOperationException($"{typeof(T).Name} must list its walled kinds: [Kinds(...)].");
        }
        Expression<Func<T, bool>> seen = row => db.SeenBy.All;
        foreach (var kind in kinds)
        {
            Expression<Func<T, bool>> same = row => row.Kind == kind;
            seen = Or(seen, And(same, WallFilter.Of<T>(db, kind)));
        }
        builder.Entity<T>().HasQueryFilter(Name, seen);
    }

    private static Expression<Func<T, bool>> Or<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, BodyOf(other, one)), one.Parameters);

    private static Expression<Func<T, bool>> And<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, BodyOf(other, one)), one.Parameters);

    private static Expression BodyOf<T>(Expression<Func<T, bool>> lambda, Expression<Func<T, bool>> like) =>
        ReplacingExpressionVisitor.Replace(lambda.Parameters[0], like.Parameters[0], lambda.Body);
}
