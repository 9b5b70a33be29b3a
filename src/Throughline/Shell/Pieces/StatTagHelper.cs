using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Pieces;

/// <summary>
/// One figure among several: never a number alone, but with its unit and what it is to be compared with. Stands in <c>.stats</c>.
/// <example><code><![CDATA[<stat label="Protected time kept" value="18 h" unit="of 20 h">One hearing, Tuesday 1:00 to 3:00</stat>]]></code></example>
/// </summary>
[HtmlTargetElement("stat")]
public sealed class StatTagHelper : TagHelper
{
    /// <summary>What is counted.</summary>
    public string Label { get; set; } = "";

    /// <summary>The figure.</summary>
    public string Value { get; set; } = "";

    /// <summary>Its unit or its whole.</summary>
    public string Unit { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreContent.AppendHtml("<p class=\"stat-label\">").Append(Label);
        output.PreContent.AppendHtml("</p><p class=\"stat-value\">").Append(Value);
        output.PreContent.AppendHtml(" <small>").Append(Unit).AppendHtml("</small></p><p class=\"stat-note\">");
        output.PostContent.AppendHtml("</p>");
    }
}
