namespace Throughline.Hosting;

/// <summary>Headers that keep pages to themselves: no foreign script or style, no frame, no guessing of types; nothing signed in is stored.</summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (context.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000";
                }
                context.Response.OnStarting(() =>
                {
                    if (context.User.Identity is { IsAuthenticated: true } && headers.CacheControl.Count == 0)
                    {
                        headers.CacheControl = "no-store";
                    }
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}
