using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>Where the district asks holders of some seats for a second step: until they have one, they get no further than setting it up.</summary>
internal sealed class SecondStepGate(RequestDelegate next, Store store)
{
    private static readonly string[] Open = ["/account", "/sign-in", "/sign-out", "/health"];
    private readonly Remembered<long, SignInRules?> rules = new(store.Freshness);

    public async Task InvokeAsync(HttpContext context, ThroughlineDb db)
    {
        if (
            context.Features.Get<Session>() is { } session
            && context.Features.Get<Reader>() is { } reader
            && !session.By.IsStrong()
            && !Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            && await Rules(db, context.RequestAborted) is { } asked
            && asked.AsksSecondStepOf(reader.Seats)
        )
        {
            context.Response.Redirect("/account/second-step");
            return;
        }
        await next(context);
    }

    private ValueTask<SignInRules?> Rules(ThroughlineDb db, CancellationToken stop) =>
        rules.Get(SignInRules.OnlyId, () => db.SignInRules.AsNoTracking().FirstOrDefaultAsync(stop));
}
