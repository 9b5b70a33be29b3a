using Throughline.Shell;

namespace Throughline.Hosting;

/// <summary>The web application: the other door. Every module is registered here by name.</summary>
internal static class WebHost
{
    public static WebApplication Build(string[] args, string urls)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseUrls(urls);
        builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();
        ShellModule.Add(builder.Services, []);
        var app = builder.Build();
        ShellModule.Use(app);
        app.MapRazorPages();
        return app;
    }
}
