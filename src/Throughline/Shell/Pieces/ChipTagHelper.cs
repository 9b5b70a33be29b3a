using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Pieces;

/// <summary>
/// A short state beside a name.
/// <example><code><![CDATA[<chip tone="Accent" icon="Icon.Check">Connected</chip>   <chip tone="Open">Silent</chip>]]></code></example>
/// </summary>
[HtmlTargetElement("chip")]
public sealed class ChipTagHelper : TagHelper
{
    /// <summary>How much it asks to be looked at.</summary>
    public Tone Tone { get; set; }

    /// <summary>A glyph before the words.</summary>
    public Icon? Icon { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Tone == Tone.Plain ? "chip" : $"chip chip--{Tone.ToString().ToLowerInvariant()}"
        );
        if (Icon is { } icon)
        {
            output.PreContent.AppendHtml(IconTagHelper.Svg(icon, 14)).Append(" ");
        }
    }
}
