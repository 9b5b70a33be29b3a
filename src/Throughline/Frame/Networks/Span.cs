namespace Throughline.Frame.Networks;

/// <summary>How many schools one ILD leads, against the lines that districts are compared by: 8, 12, 16 and 24.</summary>
internal static class Span
{
    private static readonly int[] Lines = [8, 12, 16, 24];

    /// <summary>"13, between 12 and 16".</summary>
    public static string Words(int schools)
    {
        var below = Lines.Where(line => line <= schools).DefaultIfEmpty(0).Max();
        var above = Lines.Where(line => line > schools).DefaultIfEmpty(0).Min();
        return (below, above) switch
        {
            (0, _) => $"{schools}, below 8",
            (_, 0) => $"{schools}, 24 or more",
            _ when below == schools => $"{schools}, at the line of {below}",
            _ => $"{schools}, between {below} and {above}",
        };
    }
}
