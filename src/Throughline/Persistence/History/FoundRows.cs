using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Access;

namespace Throughline.Persistence.History;

/// <summary>Which walled and evaluation rows a context has found for a reader. No page has to say so: it is noticed where rows become objects.</summary>
/// <remarks>A page that only picks columns makes no objects; such a page is written down by its route, so that nothing goes unseen.</remarks>
internal sealed class FoundRows
{
    private static readonly ConcurrentDictionary<Type, bool> Guarded = new();
    private readonly HashSet<(Type Kind, string Key, long? About)> rows = [];

    /// <summary>One line for each kind of row and person, naming all of their rows.</summary>
    public IReadOnlyList<Sighting> Sightings =>
        [
            .. rows.GroupBy(row => (row.Kind, row.About))
                .Select(group => new Sighting(
                    JournalActs.Read,
                    group.Key.Kind.Name,
                    string.Join(',', group.Select(row => row.Key).Order(StringComparer.Ordinal)),
                    group.Key.About
                )),
        ];

    /// <summary>The kinds of record among them.</summary>
    public IReadOnlySet<RecordKind> Kinds =>
        rows.Select(row => row.Kind.GetCustomAttribute<RecordAttribute>()!.Kind).ToHashSet();

    private static bool IsGuarded(Type type) =>
        Guarded.GetOrAdd(
            type,
            each =>
                each.GetCustomAttribute<RecordAttribute>() is { } record
                && AccessMatrix.ClassOf(record.Kind) is RecordClass.Walled or RecordClass.Evaluation
        );

    // Called by what EF compiles for a guarded kind, with each row.
    private static void Note(DbContext context, Type kind, object?[] key, object?[] about)
    {
        if (context is ThroughlineDb { SeenBy.All: false } db)
        {
            var parts = key.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture));
            db.Found.rows.Add((kind, string.Join(',', parts), about is [long person] ? person : null));
        }
    }

    /// <summary>Has rows of guarded kinds noticed as objects are made of them; all others are made as if nobody looked.</summary>
    internal sealed class Watch : IInstantiationBindingInterceptor
    {
        private Watch() { }

        /// <summary>One for all, as the model's services are kept by it.</summary>
        public static Watch Only { get; } = new();

        public InstantiationBinding ModifyBinding(
            InstantiationBindingInterceptionData interceptionData,
            InstantiationBinding binding
        ) => interceptionData.TypeBase is IEntityType type && IsGuarded(type.ClrType) ? new Noticing(binding, type) : binding;
    }

    private sealed class Noticing(InstantiationBinding making, IEntityType type)
        : InstantiationBinding(making.ParameterBindings)
    {
        private static readonly MethodInfo Method = typeof(FoundRows).GetMethod(
            nameof(Note),
            BindingFlags.NonPublic | BindingFlags.Static
        )!;

        public override Type RuntimeType => making.RuntimeType;

        public override InstantiationBinding With(IReadOnlyList<ParameterBinding> parameterBindings) =>
            new Noticing(making.With(parameterBindings), type);

        public override Expression CreateConstructorExpression(ParameterBindingInfo bindingInfo) =>
            Expression.Block(
                Expression.Call(
                    Method,
                    Expression.Property(bindingInfo.MaterializationContextExpression, nameof(MaterializationContext.Context)),
                    Expression.Constant(type.ClrType, typeof(Type)),
                    Values(bindingInfo, type.FindPrimaryKey()!.Properties),
                    Values(bindingInfo, About.PropertyOf(type) is { } property ? [type.FindProperty(property.Name)!] : [])
                ),
                making.CreateConstructorExpression(bindingInfo)
            );

        private static NewArrayExpression Values(ParameterBindingInfo bindingInfo, IEnumerable<IProperty> properties) =>
            Expression.NewArrayInit(
                typeof(object),
                properties.Select(property =>
                    Expression.Convert(new PropertyParameterBinding(property).BindToParameter(bindingInfo), typeof(object))
                )
            );
    }
}
