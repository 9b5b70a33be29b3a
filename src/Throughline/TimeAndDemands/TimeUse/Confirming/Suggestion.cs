using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>What an entry probably is about, learned from what the ILD said of others; it counts only once confirmed.</summary>
/// <param name="Focus">What it would be.</param>
/// <param name="Because">The reason, to follow "because".</param>
/// <param name="Right">How often such suggestions were confirmed as they were.</param>
/// <param name="Of">How often such suggestions were answered.</param>
internal sealed record Suggestion(Focus Focus, string Because, int Right, int Of)
{
    /// <summary>How far such suggestions can be trusted, in a sentence.</summary>
    public string Agreement =>
        Of == 0 ? "Such a suggestion has not been answered yet." : $"Such suggestions were right {Right} of {Of} times.";
}
