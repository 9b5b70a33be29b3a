using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Throughline.Persistence;

/// <summary>Marks single columns whose value never enters the journal, only its keyed digest.</summary>
internal static class Secrets
{
    private const string Mark = "Throughline:Secret";

    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Mark, true);

    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(Mark) is not null;
}
