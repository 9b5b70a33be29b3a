using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Throughline.Tests.TimeAndDemands.Calendars.Sources;

/// <summary>A server that answers each path with what a test says, byte for byte, or not at all. It counts who came.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> answer;
    private readonly Task accepting;
    private int connections;

    /// <param name="answer">Given the request's head, writes whatever it likes.</param>
    public HostileServer(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start(200);
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Named => $"127.0.0.1:{Port}";

    public int Connections => connections;

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    /// <summary>An ordinary answer.</summary>
    public static byte[] Ok(string body, string headers = "", string status = "200 OK") =>
        Ok(Encoding.UTF8.GetBytes(body), headers, status);

    public static byte[] Ok(byte[] body, string headers = "", string status = "200 OK") =>
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"
            ),
            .. body,
        ];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        closing.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                Interlocked.Increment(ref connections);
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var part = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(part, closing.Token);
                    if (read == 0)
                    {
                        return;
                    }
                    head.Append(Encoding.UTF8.GetString(part, 0, read));
                }
                await answer(head.ToString(), stream, closing.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Whoever asked has gone.
            }
        }
    }
}
