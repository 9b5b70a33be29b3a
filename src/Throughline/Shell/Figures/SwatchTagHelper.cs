using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.TimeAccounting;

namespace Throughline.Shell.Figures;

/// <summary>
/// A group of time as its colour and its word; other words may stand inside instead.
/// <example><code><![CDATA[<swatch group="Travel" />   <swatch group="Travel">Travel <b>1 h 30</b></swatch>]]></code></example>
/// </summary>
[HtmlTargetElement("swatch")]
public sealed class SwatchTagHelper : TagHelper
{
    /// <summary>Which of the eight.</summary>
    public TimeGroup Group { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"cat {Group.Swatch}");
        if (inside.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(Group.Label);
        }
    }
}
