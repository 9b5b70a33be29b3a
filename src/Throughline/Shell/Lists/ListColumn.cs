using Microsoft.AspNetCore.Html;

namespace Throughline.Shell.Lists;

/// <summary>One column of a list: the same on the page, in its search, in its order and in its export.</summary>
/// <param name="Label">What stands above it; unique within the list.</param>
/// <param name="Value">Text, a number, a <c>LocalDate</c>, a <c>DateOnly</c>, a <c>LocalDateTime</c>, a yes or no, or null.</param>
internal sealed record ListColumn<T>(string Label, Func<T, object?> Value)
{
    /// <summary>Where the cell's words lead; null for nowhere.</summary>
    public Func<T, string?>? Link { get; init; }

    /// <summary>A second, smaller line below; on the page only.</summary>
    public Func<T, string?>? Note { get; init; }

    /// <summary>What the page shows in place of the value's words, such as a chip.</summary>
    public Func<T, IHtmlContent>? Show { get; init; }

    /// <summary>What the order goes by, where not by the value.</summary>
    public Func<T, object?>? SortBy { get; init; }

    /// <summary>Whether one of its values can be chosen above the list.</summary>
    public bool IsFilter { get; init; }

    /// <summary>Whether it stands in the table on the page.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether it stands in the export.</summary>
    public bool IsExported { get; init; } = true;

    /// <summary>Its name in addresses: the label's letters and digits, in lower case, joined by hyphens.</summary>
    public string Key { get; } =
        string.Join(
            '-',
            string.Concat(Label.ToLowerInvariant().Select(one => char.IsAsciiLetterOrDigit(one) ? one : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    internal object? Sorted(T row) => (SortBy ?? Value)(row);
}
