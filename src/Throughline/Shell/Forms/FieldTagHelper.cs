using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Shell.Forms;

/// <summary>
/// A field of a form: label, hint, error, input, tied together for screen readers. What stands inside is put in place of the input.
/// <example><code><![CDATA[<field for="Hours" label="Hours for each ILD" hint="Like 2 or 1.5" narrow="true" />]]></code></example>
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The property that the field fills.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What is asked for; always visible.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to answer; may be empty.</summary>
    public string Hint { get; set; } = "";

    /// <summary>The input's type: <c>text</c>, <c>email</c>, <c>password</c>, <c>date</c>, <c>number</c>, <c>file</c>, <c>search</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What may be chosen: the field is then a list.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Lines of text, when more than one is wanted.</summary>
    public int Rows { get; set; }

    /// <summary>For a number or a date.</summary>
    public bool Narrow { get; set; }

    /// <summary>Which known value of the person a browser may fill in, such as <c>username</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Which files may be chosen, such as <c>.csv,.zip</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>The page, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, generator.IdAttributeDotReplacement);
        var error = ViewContext.ModelState.TryGetValue(name, out var entry)
            ? entry.Errors.FirstOrDefault()?.ErrorMessage
            : null;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field--error");
        output.PreContent.AppendHtml($"<label for=\"{id}\">").Append(Label).AppendHtml("</label>");
        Line(output, "p", "hint", $"{id}-hint", Hint);
        Line(output, "span", "error", $"{id}-error", error);
        var inside = await output.GetChildContentAsync();
        if (inside.IsEmptyOrWhiteSpace)
        {
            output.Content.SetHtmlContent(Input(id, error is not null));
        }
    }

    private static void Line(TagHelperOutput output, string element, string style, string id, string? words)
    {
        if (!string.IsNullOrEmpty(words))
        {
            output
                .PreContent.AppendHtml($"<{element} class=\"{style}\" id=\"{id}\">")
                .Append(words)
                .AppendHtml($"</{element}>");
        }
    }

    private TagBuilder Input(string id, bool isWrong)
    {
        var attributes = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["class"] = Narrow ? "input input--short" : "input",
            ["aria-describedby"] = Described(id, isWrong),
            ["aria-invalid"] = isWrong ? "true" : null,
            ["autocomplete"] = Autocomplete,
            ["accept"] = Accept,
        };
        foreach (var unused in attributes.Where(one => one.Value is null).Select(one => one.Key).ToArray())
        {
            attributes.Remove(unused);
        }
        if (Items is not null)
        {
            return generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items, false, attributes);
        }
        if (Rows > 1)
        {
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
        }
        attributes["type"] = Type;
        return Type switch
        {
            "password" => generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes),
            "file" => generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, "", null, attributes),
            _ => generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, Value, null, attributes),
        };
    }

    // Dates are written as browsers read them, whatever the type that holds them.
    private object? Value =>
        For.Model switch
        {
            NodaTime.LocalDate day => Wording.Dates.Iso(day),
            DateOnly day => Wording.Dates.Iso(NodaTime.LocalDate.FromDateOnly(day)),
            var other => other,
        };

    private string? Described(string id, bool isWrong) =>
        (Hint.Length > 0, isWrong) switch
        {
            (true, true) => $"{id}-hint {id}-error",
            (true, false) => $"{id}-hint",
            (false, true) => $"{id}-error",
            _ => null,
        };
}
