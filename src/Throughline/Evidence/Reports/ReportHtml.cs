using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Throughline.Evidence.Reports;

/// <summary>The report as one HTML file that needs nothing else: the same pieces as the page, with its styles inside.</summary>
internal sealed class ReportHtml(
    IRazorViewEngine views,
    ITempDataProvider temp,
    IServiceProvider services,
    IWebHostEnvironment place
)
{
    private const string View = "/Evidence/Reports/_ReportFile.cshtml";

    /// <summary>The whole file.</summary>
    public async Task<string> Of(DistrictReport report)
    {
        var found =
            views.GetView(null, View, isMainPage: true).View
            ?? throw new InvalidOperationException("The report's page is missing from this installation.");
        var context = new ActionContext(
            new DefaultHttpContext { RequestServices = services },
            new RouteData(),
            new ActionDescriptor()
        );
        await using var text = new StringWriter();
        var words = new ViewDataDictionary<DistrictReport>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = report,
        };
        words["Styles"] = await Styles();
        // In a file there is nothing to open a record with.
        words["IsFile"] = true;
        await found.RenderAsync(
            new ViewContext(
                context,
                found,
                words,
                new TempDataDictionary(context.HttpContext, temp),
                text,
                new HtmlHelperOptions()
            )
        );
        return text.ToString();
    }

    private async Task<string> Styles()
    {
        var all = new System.Text.StringBuilder();
        foreach (
            var file in place
                .WebRootFileProvider.GetDirectoryContents("css")
                .Where(one => one.Name.EndsWith(".css", StringComparison.Ordinal))
                .OrderBy(one => Place(one.Name))
                .ThenBy(one => one.Name, StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(file.CreateReadStream());
            all.AppendLine(await reader.ReadToEndAsync());
        }
        return all.ToString();
    }

    // Tokens and base first, print last, as the pages link them.
    private static int Place(string name) =>
        name switch
        {
            "tokens.css" => 0,
            "base.css" => 1,
            "print.css" => 9,
            _ => 5,
        };
}
