using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Throughline.Frame.Networks;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>The district's zone, for a page.</summary>
internal static class DistrictZoneOfPage
{
    public static DateTimeZone Zone(this PageModel page) => page.HttpContext.Zone();

    public static DateTimeZone Zone(this HttpContext context) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(context.Features.Get<District>()?.Zone ?? "UTC") ?? DateTimeZone.Utc;
}
