using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell;

/// <summary>
/// A line icon beside a word; hidden from screen readers, because the word says it.
/// <example><code><![CDATA[<icon name="Week" /> Week]]></code></example>
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Which icon.</summary>
    public Icon Name { get; set; }

    /// <summary>Width and height in pixels; 14 in a chip, 16 in a line of small text, 18 elsewhere, 22 in the tab bar.</summary>
    public int Size { get; set; } = 18;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name, Size));
    }

    /// <summary>The icon as markup, for what is put together in code.</summary>
    internal static string Svg(Icon icon, int size) =>
        $"""<svg width="{size}" height="{size}" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{IconLines.Of(icon)}</svg>""";
}
