using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Throughline.Shell.Errors;
using Throughline.Shell.Forms;
using Throughline.Shell.Navigation;

namespace Throughline.Shell;

/// <summary>The look of every page: frame, menu, pieces and charts. It knows no other module.</summary>
internal static class ShellModule
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    /// <summary>Registers the menu and tells Razor where the shared views are.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="items">The lines of every module, in the order of the menu.</param>
    public static void Add(IServiceCollection services, IEnumerable<MenuItem> items)
    {
        services.AddSingleton(new Menu([.. items]));
        services.TryAddSingleton<MastheadOf>(_ => ValueTask.FromResult(Masthead.Unnamed));
        // Every check is the server's: its sentences are ours, and nothing waits for a script.
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<MvcOptions>(options => PlainMessages.Set(options.ModelBindingMessageProvider));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.PageViewLocationFormats.Add("/Shell/{0}.cshtml");
            options.ViewLocationFormats.Add("/Shell/{0}.cshtml");
        });
    }

    /// <summary>Turns refusals and failures into pages, and serves the files of the look.</summary>
    public static void Use(WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(Failure.Write));
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = types, OnPrepareResponse = KeepVersioned });
    }

    // A file asked for by the hash of its content never changes under that address.
    private static void KeepVersioned(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? ForAYear : "no-cache";
}
