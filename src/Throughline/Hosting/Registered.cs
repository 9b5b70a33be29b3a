using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Throughline.Access;

namespace Throughline.Hosting;

/// <summary>A page or endpoint as it is registered.</summary>
/// <param name="Route">Its address, such as <c>/week/{ild?}</c>.</param>
/// <param name="Page">The page's class; null for an endpoint.</param>
/// <param name="Metadata">What it declares.</param>
internal sealed record Registered(string Route, Type? Page, IReadOnlyList<object> Metadata)
{
    /// <summary>The rules it declares.</summary>
    public IEnumerable<RuleAttribute> Rules => Metadata.OfType<RuleAttribute>();

    /// <summary>Whether it can be asked by GET.</summary>
    public bool Reads =>
        Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is not { } methods
        || methods.HttpMethods.Contains(HttpMethods.Get);

    /// <summary>Everything that the application would serve.</summary>
    public static async Task<IReadOnlyList<Registered>> Of(WebApplication app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var found = new List<Registered>();
        foreach (
            var endpoint in ((IEndpointRouteBuilder)app)
                .DataSources.SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
        )
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                found.Add(new Registered(route, null, [.. endpoint.Metadata]));
                continue;
            }
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            found.Add(new Registered(route, compiled.ModelTypeInfo, [.. compiled.EndpointMetadata]));
        }
        return found;
    }
}
