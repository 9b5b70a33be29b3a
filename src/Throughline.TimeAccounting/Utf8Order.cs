namespace Throughline.TimeAccounting;

/// <summary>Texts in the order of their UTF-8 bytes, which is the order of their code points.</summary>
public static class Utf8Order
{
    /// <summary>Compares by UTF-8 bytes.</summary>
    public static Comparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    /// <summary>Less than, equal to or greater than zero, as the first comes before, with or after the second.</summary>
    public static int Compare(string? left, string? right)
    {
        var first = left.AsSpan();
        var second = right.AsSpan();
        var same = first.CommonPrefixLength(second);
        if (same == first.Length || same == second.Length)
        {
            return first.Length - second.Length;
        }
        var (one, other) = (first[same], second[same]);
        // UTF-16 puts surrogates before U+E000 to U+FFFF; UTF-8 puts what they stand for after.
        return char.IsSurrogate(one) == char.IsSurrogate(other) ? one - other
            : char.IsSurrogate(one) ? 1
            : -1;
    }
}
