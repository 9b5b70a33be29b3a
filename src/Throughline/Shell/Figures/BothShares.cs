using Throughline.Shell.Wording;

namespace Throughline.Shell.Figures;

/// <summary>The two figures that are only ever shown together: time with principals, and of it time on instructional leadership.</summary>
/// <param name="Counted">All counted time, in seconds: the denominator of both.</param>
/// <param name="WithPrincipals">Seconds with one's own principals; at most <paramref name="Counted"/>.</param>
/// <param name="OnInstruction">Seconds of these on instructional leadership; at most <paramref name="WithPrincipals"/>.</param>
/// <example><code><![CDATA[<partial name="_Shares" model="new BothShares(126000, 91800, 79200) { Commitment = 0.75 }" />]]></code></example>
public sealed record BothShares(double Counted, double WithPrincipals, double OnInstruction)
{
    /// <summary>The ILDs' own commitment, 0 to 1, of time with principals. Give it only where those who made it look.</summary>
    public double? Commitment { get; init; }

    /// <summary>"73%".</summary>
    public string WithPrincipalsPercent => Counts.Percent(WithPrincipals, Counted);

    /// <summary>"63%".</summary>
    public string OnInstructionPercent => Counts.Percent(OnInstruction, Counted);

    /// <summary>The bar in words.</summary>
    public string Said =>
        $"{WithPrincipalsPercent} with principals, of it {OnInstructionPercent} on instructional leadership."
        + (Commitment is { } share ? $" Commitment: {Counts.Percent(share, 1)} with principals." : "");
}
