using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Charts;

/// <summary>
/// A thin bar for one amount of a whole: progress, or a cause among causes. The number stands beside it in words.
/// <example><code><![CDATA[<amount-bar part="159" whole="161" said="159 of 161 rows ready" />]]></code></example>
/// </summary>
[HtmlTargetElement("amount-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AmountBarTagHelper : TagHelper
{
    /// <summary>From 0 to <see cref="Whole"/>; more is drawn as the whole.</summary>
    public double Part { get; set; }

    /// <summary>What fills the bar.</summary>
    public double Whole { get; set; }

    /// <summary>The amount in words; empty when the row says it already and the bar may stay silent.</summary>
    public string Said { get; set; } = "";

    /// <summary>Class of the filled part: <c>f-principal</c>, <c>f-demand</c>, or <c>f-faint</c> for causes side by side.</summary>
    public string Fill { get; set; } = "f-principal";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Whole > 0 ? Math.Clamp(100 * Part / Whole, 0, 100) : 0;
        var name = Said.Length > 0 ? $"""role="img" aria-label="{Svg.Text(Said)}" """ : """aria-hidden="true" """;
        output.TagName = null;
        output.Content.SetHtmlContent(
            $"""<svg class="bar bar--sm" viewBox="0 0 100 10" preserveAspectRatio="none" {name}><rect class="b-track" x="0" y="0" width="100" height="10"/><rect class="{Fill}" x="0" y="0" width="{Svg.N(width)}" height="10"/></svg>"""
        );
    }
}
