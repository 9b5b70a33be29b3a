using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Throughline.Hosting;

/// <summary>Under which names the application is reached, and which proxies may say so. All of it is configured; no request can change it.</summary>
/// <remarks>
/// Settings (environment variables with two underscores for each colon): <c>Throughline:Address</c>, such as
/// <c>https://throughline.district.example</c>: links in letters begin with it, and other host names are refused, but for <c>AllowedHosts</c>.
/// <c>Throughline:Proxies</c>: addresses or networks, joined by semicolons, whose forwarded headers are believed; nobody's by default.
/// </remarks>
internal sealed class PublicAddress
{
    private static readonly string[] Own = ["localhost", "127.0.0.1", "[::1]"];
    private readonly Uri? address;

    private PublicAddress(Uri? address) => this.address = address;

    /// <summary>The beginning of links in letters: as configured, else the host that was asked for, which has been checked.</summary>
    public Uri Link(HttpContext context, string path) =>
        new(address ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}"), path);

    /// <summary>The same on the command line: from the setting, else where <c>serve</c> listens by default.</summary>
    public static Uri Link(string path) =>
        new(
            Uri.TryCreate(Environment.GetEnvironmentVariable("Throughline__Address"), UriKind.Absolute, out var named)
                ? named
                : new Uri("http://127.0.0.1:5080"),
            path
        );

    /// <summary>What to set where everybody may connect but nobody is answered; null when all is well.</summary>
    public string? Warning(IConfiguration configuration, string urls) =>
        address is null
        && string.IsNullOrEmpty(configuration["AllowedHosts"])
        && (
            urls.Contains("0.0.0.0", StringComparison.Ordinal)
            || urls.Contains("//*", StringComparison.Ordinal)
            || urls.Contains("//+", StringComparison.Ordinal)
            || urls.Contains("[::]", StringComparison.Ordinal)
        )
            ? "Only the names localhost and 127.0.0.1 are answered until Throughline__Address says this site's address, such as https://throughline.district.example."
            : null;

    public static void Add(WebApplicationBuilder builder, string urls)
    {
        var configured = builder.Configuration["Throughline:Address"];
        Uri? named = null;
        if (!string.IsNullOrWhiteSpace(configured) && !Uri.TryCreate(configured, UriKind.Absolute, out named))
        {
            throw new FormatException(
                $"Throughline:Address is \"{configured}\"; write it like https://throughline.district.example."
            );
        }
        builder.Services.AddSingleton(new PublicAddress(named));
        builder.Services.Configure<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = Allowed(builder.Configuration["AllowedHosts"], named, urls);
            hosts.IncludeFailureMessage = false;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
            Trust(options, builder.Configuration["Throughline:Proxies"])
        );
    }

    // With neither a name nor a list, it answers to its own machine's names and to the addresses that it listens on.
    private static List<string> Allowed(string? list, Uri? named, string urls)
    {
        List<string> hosts = [.. Own];
        hosts.AddRange((list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (named is not null)
        {
            hosts.Add(named.Host);
        }
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var host = Microsoft.AspNetCore.Http.BindingAddress.Parse(url).Host;
            if (host is not ("*" or "+" or "0.0.0.0" or "[::]"))
            {
                hosts.Add(host);
            }
        }
        return [.. hosts.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static void Trust(ForwardedHeadersOptions options, string? proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = 1;
        // The framework believes the loopback by itself; here only who is named.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (
            var proxy in (proxies ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (IPAddress.TryParse(proxy, out var one))
            {
                options.KnownProxies.Add(one);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new FormatException(
                    $"Throughline:Proxies names \"{proxy}\"; write addresses or networks, such as 10.0.0.7;10.1.0.0/16."
                );
            }
        }
        if (options.KnownProxies.Count + options.KnownIPNetworks.Count == 0)
        {
            options.ForwardedHeaders = ForwardedHeaders.None;
        }
    }
}
