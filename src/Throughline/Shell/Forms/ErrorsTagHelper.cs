using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Shell.Wording;

namespace Throughline.Shell.Forms;

/// <summary>
/// What keeps a form from being taken, each line leading to its field; nothing when all is well. Stands above the form.
/// <example><code><![CDATA[<errors />]]></code></example>
/// </summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>Set on the page's data so that its title says first that something is to be mended.</summary>
    public const string Count = "Problems";

    /// <summary>The page, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = ViewContext
            .ModelState.SelectMany(field => field.Value!.Errors.Select(error => (Field: field.Key, error.ErrorMessage)))
            .ToArray();
        if (problems.Length == 0)
        {
            output.SuppressOutput();
            return;
        }
        ViewContext.ViewData[Count] = problems.Length;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note note--stop err");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "errors-title");
        output
            .Content.AppendHtml(IconTagHelper.Svg(Icon.Alert, 18))
            .AppendHtml("<div><b id=\"errors-title\">")
            .Append(Title(problems.Length));
        output.Content.AppendHtml("</b><ul class=\"errs\">");
        foreach (var (field, message) in problems)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(field.Length == 0 ? Words(message) : Link(field, message));
            output.Content.AppendHtml(item);
        }
        output.Content.AppendHtml("</ul></div>");
    }

    private static string Title(int problems) =>
        problems == 1 ? "One thing needs a look" : $"{Counts.Capital(Counts.InWords(problems))} things need a look";

    private static TagBuilder Words(string message)
    {
        var span = new TagBuilder("span");
        span.InnerHtml.Append(message);
        return span;
    }

    private TagBuilder Link(string field, string message)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, generator.IdAttributeDotReplacement);
        link.InnerHtml.Append(message);
        return link;
    }
}
