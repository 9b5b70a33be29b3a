using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Pieces;

/// <summary>
/// The definition under a figure; closed on screen, open on paper.
/// <example><code><![CDATA[<how>Both shares are of all 35 hours, with the 2 h 15 still to confirm in them.</how>]]></code></example>
/// </summary>
[HtmlTargetElement("how")]
public sealed class HowTagHelper : TagHelper
{
    /// <summary>The words to press.</summary>
    public string Title { get; set; } = "How this is counted";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "how");
        output.PreContent.AppendHtml("<summary>").Append(Title).AppendHtml("</summary><p>");
        output.PostContent.AppendHtml("</p>");
    }
}
