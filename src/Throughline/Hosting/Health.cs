using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Hosting;

/// <summary><c>/health</c>: answers 200 when the database answers, else 503. Says nothing else, so that anybody may ask.</summary>
internal static class Health
{
    public static void Map(WebApplication app) =>
        app.MapGet(
                "/health",
                async (ThroughlineDb db, CancellationToken stop) =>
                    await db.Database.CanConnectAsync(stop)
                        ? Results.Text("ok")
                        : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            )
            .AllowAnonymous();
}
