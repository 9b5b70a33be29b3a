using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Throughline.Hosting;

/// <summary>How much one request may ask of the server: sizes, fields, time.</summary>
internal static class RequestLimits
{
    /// <summary>The largest file that any page takes (a workbook), and a little for the form around it.</summary>
    public const long LargestBody = 21 * 1024 * 1024;

    public static void Add(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
            server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            server.Limits.MaxRequestLineSize = 8 * 1024;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            server.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 2_000;
            form.KeyLengthLimit = 512;
            form.ValueLengthLimit = 1024 * 1024;
            form.MultipartBodyLengthLimit = LargestBody;
        });
        builder.Services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromMinutes(2), TimeoutStatusCode = 503 }
        );
    }
}
