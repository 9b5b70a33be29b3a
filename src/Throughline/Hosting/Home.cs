using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Shell.Navigation;

namespace Throughline.Hosting;

/// <summary>The front door: whoever is signed in starts on the page of the menu that is theirs to start on.</summary>
internal static class Home
{
    public static void Map(WebApplication app) =>
        app.MapGet("/", Start).WithMetadata(new NoRecordAttribute("It only sends on to the reader's own first page."));

    // Before there is a district, an administrator has one thing to do.
    private static IResult Start(HttpContext context, Menu menu) =>
        context.User.HasSeat(Seat.Sysa) && context.Features.Get<District>() is null or { Zone: "" }
            ? Results.LocalRedirect("/setup")
        : menu.StartFor(context.User) is { } first ? Results.LocalRedirect(first.Href)
        : Results.NotFound();
}
