using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Throughline.Persistence;

/// <summary>Marks single columns whose value never enters the journal, only its keyed digest.</summary>
internal static class Secrets
{
    private const string Annotation = "Throughline:Secret";

    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static void Mark(IMutableProperty property) => property.SetAnnotation(Annotation, true);

    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
