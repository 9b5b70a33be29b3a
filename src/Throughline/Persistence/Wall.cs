using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;

namespace Throughline.Persistence;

/// <summary>The named filter <c>wall</c> on every candid entity; it cuts each query to what <see cref="SeenBy"/> says at that moment.</summary>
internal static class Wall
{
    /// <summary>Its name, for the rare query that must look past it and says so: <c>IgnoreQueryFilters([Wall.Name])</c>.</summary>
    public const string Name = "wall";

    private static readonly MethodInfo BuildOne = typeof(Wall).GetMethod(
        nameof(BuildFor),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static void Build(ModelBuilder builder, ThroughlineDb db)
    {
        foreach (
            var entity in builder.Model.GetEntityTypes().Where(each => each.ClrType.IsAssignableTo(typeof(ICandid))).ToList()
        )
        {
            BuildOne.MakeGenericMethod(entity.ClrType).Invoke(null, [builder, db]);
        }
    }

    private static void BuildFor<T>(ModelBuilder builder, ThroughlineDb db)
        where T : class, ICandid
    {
        var kind =
            typeof(T).GetCustomAttribute<RecordAttribute>()?.Kind
            ?? throw new InvalidOperationException(
                $"{typeof(T).Name} is candid and must say its kind of record: [Record(...)]."
            );
        Expression<Func<T, bool>> seen = row => db.SeenBy.All || db.SeenBy.Owners(kind).Contains(row.OwnerId);
        builder.Entity<T>().HasQueryFilter(Name, seen);
    }
}
