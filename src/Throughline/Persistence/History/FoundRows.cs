using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
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

    /// <summary>Notices them.</summary>
    internal sealed class Watch : IMaterializationInterceptor
    {
        private Watch() { }

        /// <summary>One for all, as the model's services are kept by it.</summary>
        public static Watch Only { get; } = new();

        public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
        {
            if (materializationData.Context is ThroughlineDb { SeenBy.All: false } db && IsGuarded(entity.GetType()))
            {
                var type = materializationData.EntityType;
                var key = string.Join(
                    ',',
                    type.FindPrimaryKey()!
                        .Properties.Select(part =>
                            Convert.ToString(part.GetGetter().GetClrValue(entity), CultureInfo.InvariantCulture)
                        )
                );
                var about = About.PropertyOf(type) is { } property ? type.FindProperty(property.Name)!.GetGetter() : null;
                db.Found.rows.Add((entity.GetType(), key, (long?)about?.GetClrValue(entity)));
            }
            return entity;
        }
    }
}
