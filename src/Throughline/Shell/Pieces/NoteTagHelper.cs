using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Pieces;

/// <summary>
/// A sentence set apart, with its icon.
/// <example><code><![CDATA[<note tone="Warn"><b>Two calendars have not updated since Monday.</b> Numbers may change.</note>]]></code></example>
/// </summary>
[HtmlTargetElement("note")]
public sealed class NoteTagHelper : TagHelper
{
    /// <summary>How much it asks to be looked at; Open is shown as Plain.</summary>
    public Tone Tone { get; set; }

    /// <summary>Another icon than the tone's own.</summary>
    public Icon? Icon { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (style, icon) = Tone switch
        {
            Tone.Accent => ("note note--accent", Shell.Icon.Lock),
            Tone.Warn => ("note note--warn", Shell.Icon.Alert),
            Tone.Stop => ("note note--stop", Shell.Icon.Alert),
            _ => ("note", Shell.Icon.Info),
        };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", style);
        output.PreContent.AppendHtml(IconTagHelper.Svg(Icon ?? icon, 18)).AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
    }
}
