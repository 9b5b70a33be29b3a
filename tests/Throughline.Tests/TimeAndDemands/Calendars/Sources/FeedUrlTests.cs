using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Throughline.TimeAndDemands.Calendars.Sources;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars.Sources;

public sealed class FeedUrlTests
{
    private const string Good = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
    private static readonly FetchLimits Small = new()
    {
        Connect = TimeSpan.FromSeconds(1),
        Total = TimeSpan.FromSeconds(2),
        WireBytes = 200_000,
        InflatedBytes = 1_000_000,
    };

    /// <summary>What servers do: by name, what they send; null hangs for ever.</summary>
    private static Dictionary<string, byte[]?> Behaviours()
    {
        var all = new Dictionary<string, byte[]?>
        {
            ["hangs"] = null,
            ["closes at once"] = [],
            ["no HTTP"] = Raw("220 mail.example ESMTP\r\n\r\n"),
            ["SSH"] = Raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
            ["half a head"] = Raw("HTTP/1.1 200 OK\r\nContent-Le"),
            ["half a body"] = Raw($"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{Good}"),
            ["half a chunk"] = Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nBEGIN:VCAL"),
            ["a bad chunk size"] = Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nBEGIN\r\n0\r\n\r\n"),
            ["a negative length"] = Raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nBEGIN:VCALENDAR\r\n"),
            ["two lengths"] = Raw($"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\n{Good}"),
            ["a huge claimed length"] = Raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nBEGIN"),
            ["a length past all numbers"] = Raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nBEGIN"),
            ["too much"] = HostileServer.Ok("BEGIN:VCALENDAR\r\n" + new string('x', 300_000)),
            ["too much without length"] = Raw(
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nBEGIN:VCALENDAR\r\n" + new string('x', 300_000)
            ),
            ["a gzip bomb"] = HostileServer.Ok(Packed(new byte[50_000_000]), "Content-Encoding: gzip\r\n"),
            ["gzip that is none"] = HostileServer.Ok(Good, "Content-Encoding: gzip\r\n"),
            ["half a gzip"] = HostileServer.Ok(Packed(Raw(Good + new string('x', 5000)))[..40], "Content-Encoding: gzip\r\n"),
            ["gzip within gzip"] = HostileServer.Ok(Packed(Packed(Raw(Good))), "Content-Encoding: gzip, gzip\r\n"),
            ["brotli unasked"] = HostileServer.Ok(Good, "Content-Encoding: br\r\n"),
            ["a web page"] = HostileServer.Ok("<!doctype html><title>Sign in</title>", "Content-Type: text/calendar\r\n"),
            ["an empty body"] = HostileServer.Ok(""),
            ["JSON"] = HostileServer.Ok("{\"error\":\"no\"}"),
            ["a cut calendar"] = HostileServer.Ok("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEV"),
            ["zeros"] = HostileServer.Ok(new byte[1000]),
            ["UTF-16"] = HostileServer.Ok(Encoding.Unicode.GetBytes(Good)),
            ["an endless head"] = Raw(
                "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Fill: " + new string('y', 1000) + "\r\n", 200))
            ),
            ["a redirect without aim"] = HostileServer.Ok("", "", "302 Found"),
            ["a redirect to a file"] = HostileServer.Ok("", "Location: file:///etc/passwd\r\n", "302 Found"),
            ["a redirect to gopher"] = HostileServer.Ok("", "Location: gopher://127.0.0.1:70/\r\n", "302 Found"),
            ["a redirect with a user"] = HostileServer.Ok("", "Location: http://a:b@example.org/\r\n", "302 Found"),
            ["a redirect in a circle"] = HostileServer.Ok("", "Location: /secretword\r\n", "302 Found"),
            ["a redirect to nonsense"] = HostileServer.Ok("", "Location: http://[::1\r\n", "302 Found"),
            ["a wrong version"] = Raw($"HTTP/9.9 200 OK\r\n\r\n{Good}"),
            ["206"] = HostileServer.Ok(Good, "Content-Range: bytes 0-5/900\r\n", "206 Partial Content"),
            ["204"] = Raw("HTTP/1.1 204 No Content\r\n\r\n"),
            ["103 for ever"] = Raw(string.Concat(Enumerable.Repeat("HTTP/1.1 103 Early Hints\r\n\r\n", 500))),
        };
        foreach (
            var status in new[]
            {
                400,
                401,
                402,
                403,
                404,
                405,
                407,
                408,
                409,
                410,
                418,
                421,
                429,
                451,
                500,
                501,
                502,
                503,
                504,
                511,
                300,
                305,
                599,
            }
        )
        {
            all[$"{status}"] = HostileServer.Ok(Good, "", $"{status} x");
        }
        foreach (var port in new[] { "22", "25", "6379", "5432", "11211" })
        {
            all[$"a redirect to port {port}"] = HostileServer.Ok("", $"Location: http://example.org:{port}/\r\n", "302 Found");
        }
        foreach (
            var host in new[]
            {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "10.0.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "2130706433",
                "0x7f000001",
                "[::ffff:127.0.0.1]",
            }
        )
        {
            all[$"a redirect to {host}"] = HostileServer.Ok("", $"Location: http://{host}/\r\n", "302 Found");
        }
        return all;
    }

    [Fact]
    public async Task Whatever_a_server_does_there_is_a_reason_in_time_and_never_the_address()
    {
        var behaviours = Behaviours().ToList();
        await using var canary = new HostileServer((_, _, _) => Task.CompletedTask);
        behaviours.Add(
            new("a redirect to the canary", HostileServer.Ok("", $"Location: http://localhost:{canary.Port}/\r\n", "302 Found"))
        );
        await using var server = new HostileServer(
            async (head, stream, stop) =>
            {
                var at = int.Parse(head.Split('/', '?')[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
                if (behaviours[at].Value is not { } bytes)
                {
                    await Task.Delay(Timeout.Infinite, stop);
                    return;
                }
                await stream.WriteAsync(bytes, stop);
            }
        );
        var outcomes = await Task.WhenAll(
            behaviours.Select(
                async (behaviour, at) =>
                {
                    var watch = Stopwatch.StartNew();
                    var failure = await Record.ExceptionAsync(() => Read(server, $"/{at}?secretword"));
                    return (behaviour.Key, Failure: failure, watch.Elapsed);
                }
            )
        );
        Assert.True(outcomes.Length >= 70, $"{outcomes.Length} behaviours");
        Assert.Empty(
            outcomes
                .Where(one => one.Failure is not (FetchFailedException or OperationCanceledException))
                .Select(one => $"{one.Key}: {one.Failure}")
        );
        Assert.Empty(
            outcomes
                .Where(one => one.Failure is OperationCanceledException && one.Key is not ("hangs" or "a redirect in a circle"))
                .Select(one => one.Key)
        );
        Assert.Empty(
            outcomes.Where(one => one.Failure!.Message.Contains("secretword", StringComparison.Ordinal)).Select(one => one.Key)
        );
        Assert.Equal(0, canary.Connections);
    }

    [Fact]
    public async Task A_server_that_drips_is_left_alone_after_the_total_time()
    {
        await using var server = new HostileServer(
            async (_, stream, stop) =>
            {
                await stream.WriteAsync(Raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"), stop);
                while (true)
                {
                    await stream.WriteAsync(Raw("x"), stop);
                    await Task.Delay(50, stop);
                }
            }
        );
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Read(server, "/"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.5, 8);
    }

    [Fact]
    public async Task Three_redirects_are_followed_and_a_fourth_is_not()
    {
        await using var server = new HostileServer(
            async (head, stream, stop) =>
            {
                var left = head[5] - '0';
                await stream.WriteAsync(
                    left == 0 ? HostileServer.Ok(Good) : HostileServer.Ok("", $"Location: /{left - 1}\r\n", "302 Found"),
                    stop
                );
            }
        );
        Assert.NotNull((await Read(server, "/3")).Calendar);
        Assert.Contains(
            "more than 3 times",
            (await Assert.ThrowsAsync<FetchFailedException>(() => Read(server, "/4"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent_again_and_gzip_is_unpacked()
    {
        await using var server = new HostileServer(
            async (head, stream, stop) =>
            {
                var isKnown = head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal);
                await stream.WriteAsync(
                    isKnown
                        ? Raw("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
                        : HostileServer.Ok(Packed(Raw(Good)), "Content-Encoding: gzip\r\nETag: \"v1\"\r\n"),
                    stop
                );
            }
        );
        var subscription = Subscribed(server, "/");
        using var client = new GuardedClient(server.Named, Small);
        var first = await new FeedUrl().Read(subscription, client, Small, TestContext.Current.CancellationToken);
        Assert.Equal((Good, "\"v1\""), (Encoding.UTF8.GetString(first.Calendar!), first.ETag));
        subscription.Took(1, first, DateTimeOffset.UnixEpoch);
        Assert.Null((await new FeedUrl().Read(subscription, client, Small, TestContext.Current.CancellationToken)).Calendar);
    }

    private static async Task<SourceAnswer> Read(HostileServer server, string path)
    {
        using var client = new GuardedClient(server.Named, Small);
        using var ending = new CancellationTokenSource(Small.Total);
        return await new FeedUrl().Read(Subscribed(server, path), client, Small, ending.Token);
    }

    private static Subscription Subscribed(HostileServer server, string path) =>
        new()
        {
            OwnerId = 1,
            Kind = "feed",
            Host = "127.0.0.1",
            Address = server.Url(path),
            AllowedPrivate = server.Named,
            AddedAt = DateTimeOffset.UnixEpoch,
            NextAt = DateTimeOffset.UnixEpoch,
        };

    private static byte[] Raw(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }
}
