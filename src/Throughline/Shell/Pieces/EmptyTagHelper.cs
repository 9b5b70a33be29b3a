using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Pieces;

/// <summary>
/// What will appear here, and one way on, in place of an empty list.
/// <example><code><![CDATA[<empty title="Nothing is waiting for you">When a department asks for your time, it appears here.</empty>]]></code></example>
/// </summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>The fact, in a few words.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where the one way on leads; none without <see cref="Action"/>.</summary>
    public string? Href { get; set; }

    /// <summary>What the way on is called.</summary>
    public string? Action { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.AppendHtml("<p class=\"empty-head\">").Append(Title).AppendHtml("</p><p>");
        output.PostContent.AppendHtml("</p>");
        if (!string.IsNullOrEmpty(Href) && !string.IsNullOrEmpty(Action))
        {
            output.PostContent.AppendHtml("<a class=\"btn\" href=\"");
            output.PostContent.Append(Href).AppendHtml("\">").Append(Action).AppendHtml("</a>");
        }
    }
}
