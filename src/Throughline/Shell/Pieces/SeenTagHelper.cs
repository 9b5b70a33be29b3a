using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Pieces;

/// <summary>
/// Who sees this page, true of the code; the last line of every page, on screen and on paper.
/// <example><code><![CDATA[@section Seen { <seen>Seen by you alone.</seen> }]]></code></example>
/// </summary>
[HtmlTargetElement("seen")]
public sealed class SeenTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "seen");
        output.PreContent.AppendHtml(IconTagHelper.Svg(Icon.Eye, 16)).AppendHtml("<span>");
        output.PostContent.AppendHtml("</span>");
    }
}
