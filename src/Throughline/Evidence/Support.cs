namespace Throughline.Evidence;

/// <summary>The four supports that decide whether ILDs can do their job.</summary>
internal enum Support
{
    /// <summary>Professional learning of ILDs' own.</summary>
    Learning,

    /// <summary>Demands and issues taken off their plates.</summary>
    Plates,

    /// <summary>Leading through them, not around.</summary>
    Through,

    /// <summary>A system that holds principals accountable.</summary>
    Accountability,
}

/// <summary>Which form of a support something speaks for.</summary>
internal enum Speaks
{
    /// <summary>For the more promising one.</summary>
    More,

    /// <summary>For the less promising one.</summary>
    Less,

    /// <summary>For neither.</summary>
    Neither,
}

/// <summary>The supports and their forms in words.</summary>
internal static class SupportWords
{
    public static string Words(this Support support) =>
        support switch
        {
            Support.Learning => "Challenging professional learning",
            Support.Plates => "Taking demands off ILDs’ plates",
            Support.Through => "Leading through, not around",
            _ => "The system holds schools accountable",
        };

    public static string Words(this Speaks speaks) =>
        speaks switch
        {
            Speaks.More => "more promising",
            Speaks.Less => "less promising",
            _ => "neither",
        };
}
