using System.Net;
using System.Net.Sockets;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>
/// Asks servers that somebody named, and reaches only those out on the internet: a host's addresses are looked up once, checked, and
/// that very address is connected to, so that a name cannot turn into another between the check and the call.
/// </summary>
internal sealed class GuardedClient : IDisposable
{
    private readonly HttpClient http;
    private readonly FetchLimits limits;
    private readonly string allowed;

    /// <param name="allowed">A <c>HOST:PORT</c> that may lie on the own network; empty for none.</param>
    /// <param name="limits">How long and how much.</param>
    /// <param name="resolve">Looks names up; the system's way where null.</param>
    public GuardedClient(string allowed, FetchLimits limits, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        (this.allowed, this.limits) = (allowed, limits);
        var look = resolve ?? Dns.GetHostAddressesAsync;
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, look, stop),
                ConnectTimeout = limits.Connect,
                MaxResponseHeadersLength = 64,
                // A connection that is kept may be closed on the other side just as the next question goes out, and would not be checked again.
                PooledConnectionLifetime = TimeSpan.Zero,
                UseCookies = false,
                // A proxy would look the name up by itself.
                UseProxy = false,
            },
            disposeHandler: true
        )
        {
            // The caller's token ends it.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Throughline");
    }

    /// <summary>Asks once; redirects are answers like others.</summary>
    public async Task<HttpResponseMessage> Ask(HttpRequestMessage request, CancellationToken stop)
    {
        var host = request.RequestUri!.IdnHost;
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        }
        catch (HttpRequestException failure) when (failure.InnerException is FetchFailedException refused)
        {
            throw new FetchFailedException(refused.Message, failure);
        }
        catch (HttpRequestException failure)
        {
            throw new FetchFailedException(Sentence(failure, host), failure);
        }
        catch (TaskCanceledException failure) when (failure.InnerException is TimeoutException)
        {
            throw new FetchFailedException($"{host} did not answer within {limits.Connect.TotalSeconds:0} seconds.", failure);
        }
    }

    public void Dispose() => http.Dispose();

    private async ValueTask<Stream> Connect(
        DnsEndPoint to,
        Func<string, CancellationToken, Task<IPAddress[]>> look,
        CancellationToken stop
    )
    {
        var addresses = await Addresses(to.Host, look, stop);
        if (!FeedAddress.IsNamed(to.Host, to.Port, allowed) && !addresses.All(PublicAddress.Is))
        {
            throw new FetchFailedException($"{to.Host} lies on a private network, and calendars are not read from there.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<IPAddress[]> Addresses(
        string host,
        Func<string, CancellationToken, Task<IPAddress[]>> look,
        CancellationToken stop
    )
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal))
        {
            return [literal];
        }
        var found = await look(host, stop);
        return found.Length > 0 ? found : throw new FetchFailedException($"There is no server called {host}.");
    }

    private static string Sentence(HttpRequestException failure, string host) =>
        failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"There is no server called {host}.",
            HttpRequestError.SecureConnectionError => $"{host} has no certificate that can be trusted.",
            HttpRequestError.ConnectionError => $"{host} does not answer.",
            HttpRequestError.ResponseEnded => $"{host} broke its answer off.",
            _ => failure.InnerException is SocketException
                ? $"{host} does not answer."
                : $"{host} gave an answer that is no HTTP.",
        };
}
