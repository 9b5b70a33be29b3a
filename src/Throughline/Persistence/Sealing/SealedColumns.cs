using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Throughline.Persistence.Sealing;

/// <summary>Finds every <see cref="SealedAttribute"/> column of the model: the one place where values are closed and opened.</summary>
internal static class SealedColumns
{
    private const string Mark = "Throughline:Sealed";

    public static void Build(ModelBuilder builder, KeyRing ring)
    {
        foreach (var property in Of(builder.Model))
        {
            // Tied to its column, so that a value moved into another one does not open there.
            var place = Encoding.UTF8.GetBytes($"{property.DeclaringType.ShortName()}.{property.Name}");
            property.SetValueConverter(
                property.ClrType == typeof(string) ? new Words(ring, place)
                : property.ClrType == typeof(byte[]) ? new Bytes(ring, place)
                : throw new InvalidOperationException($"{property.DeclaringType.ShortName()}.{property.Name} cannot be sealed.")
            );
            Secrets.Mark(property);
        }
    }

    /// <summary>The sealed columns of a model.</summary>
    public static IReadOnlyList<IMutableProperty> Of(IMutableModel model) =>
        [.. model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(IsSealed)];

    /// <summary>Whether a column is.</summary>
    public static bool IsSealed(IReadOnlyProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<SealedAttribute>() is not null || property.FindAnnotation(Mark) is not null;

    /// <summary>Seals a column of a framework's entity, which bears no attribute of ours.</summary>
    public static void Seal<T>(PropertyBuilder<T> property) => property.HasAnnotation(Mark, true);

    private sealed class Words(KeyRing ring, byte[] place)
        : ValueConverter<string, string>(open => ring.Close(open, place), stored => ring.Open(stored, place));

    private sealed class Bytes(KeyRing ring, byte[] place)
        : ValueConverter<byte[], byte[]>(open => ring.Close(open, place), stored => ring.Open(stored, place));
}

/// <summary>A model holds the keys with which its columns are opened, so each ring of keys has its own.</summary>
internal sealed class ModelsByKeyRing : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as ThroughlineDb)?.KeyRing, designTime);
}
