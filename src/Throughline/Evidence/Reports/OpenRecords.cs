using Microsoft.AspNetCore.Routing.Patterns;
using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.Evidence.Reports;

/// <summary>Whether the page with a figure's records is open to whoever reads the figure; where it is not, the figure says how many stand behind it and leads nowhere.</summary>
internal static class OpenRecords
{
    public static bool To(HttpContext context, string path)
    {
        if (context.Features.Get<Reader>() is not { } reader)
        {
            return false;
        }
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var led = context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(page => Leads(page, parts))
            .ToList();
        // "/evidence/my-account" is its own page, not the report of a year named so.
        return led.Where(page => page.RoutePattern.Parameters.Count == led.Min(one => one.RoutePattern.Parameters.Count))
            .Any(page =>
                page.Metadata.GetMetadata<OpensToAttribute>()?.Opens(reader) != false
                && page.Metadata.GetOrderedMetadata<RuleAttribute>().Any(rule => RuleGate.Shows(rule, reader))
            );
    }

    private static bool Leads(RouteEndpoint page, string[] parts)
    {
        var segments = page.RoutePattern.PathSegments;
        return segments.Count == parts.Length
            && segments
                .Zip(parts)
                .All(each => each.First.Parts is not [RoutePatternLiteralPart literal] || literal.Content == each.Second);
    }
}
