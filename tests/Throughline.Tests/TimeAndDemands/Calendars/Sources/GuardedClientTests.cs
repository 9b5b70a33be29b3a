using System.Net;
using Throughline.TimeAndDemands.Calendars.Sources;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars.Sources;

public sealed class GuardedClientTests
{
    /// <summary>Ways to write an address of this machine or its network.</summary>
    private static readonly string[] Spellings =
    [
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "127.0.0.1.",
        "localhost",
        "localhost.",
        "LOCALHOST",
        "127.255.255.254",
        "0.0.0.0",
        "0",
        "0x0",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[ff02::1]",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "\uFF11\uFF12\uFF17.\uFF10.\uFF10.\uFF11",
        "\u2460\u2461\u2466.0.0.1",
        "127\u30020\u30020\u30021",
        "user@127.0.0.1",
        "example.org@127.0.0.1",
        "private.example",
        "mixed.example",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_spelling_of_an_inner_address_is_connected_to()
    {
        await using var canary = new HostileServer((_, _, _) => Task.CompletedTask);
        Assert.True(Spellings.Length >= 40);
        foreach (var spelling in Spellings)
        {
            using var client = new GuardedClient("", FetchLimits.Default with { Connect = TimeSpan.FromSeconds(2) }, Names);
            // Past the check of the address as text, so that the guard at the connection stands alone.
            if (!Uri.TryCreate($"http://{spelling}:{canary.Port}/", UriKind.Absolute, out var address))
            {
                continue;
            }
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var refused = await Record.ExceptionAsync(() => client.Ask(request, Stop));
            Assert.True(refused is FetchFailedException, $"{spelling}: {refused?.GetType().Name ?? "answered"}");
        }
        Assert.Equal(0, canary.Connections);
    }

    [Fact]
    public async Task A_name_that_turns_into_another_address_is_connected_to_as_it_was_checked()
    {
        await using var canary = new HostileServer((_, _, _) => Task.CompletedTask);
        var asked = 0;
        using var client = new GuardedClient(
            "",
            FetchLimits.Default with
            {
                Connect = TimeSpan.FromSeconds(1),
            },
            (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback])
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://rebinding.example:{canary.Port}/");
        await Assert.ThrowsAsync<FetchFailedException>(() => client.Ask(request, Stop));
        Assert.Equal((1, 0), (asked, canary.Connections));
    }

    [Fact]
    public async Task What_an_administrator_named_is_reached_and_no_other_port_of_it()
    {
        await using var named = new HostileServer(
            (_, stream, stop) => stream.WriteAsync(HostileServer.Ok("yes"), stop).AsTask()
        );
        await using var other = new HostileServer((_, _, _) => Task.CompletedTask);
        using var client = new GuardedClient(named.Named, FetchLimits.Default);
        using var request = new HttpRequestMessage(HttpMethod.Get, named.Url("/"));
        using var answer = await client.Ask(request, Stop);
        Assert.Equal("yes", await answer.Content.ReadAsStringAsync(Stop));
        using var wrong = new HttpRequestMessage(HttpMethod.Get, other.Url("/"));
        await Assert.ThrowsAsync<FetchFailedException>(() => client.Ask(wrong, Stop));
        Assert.Equal(0, other.Connections);
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", true)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("::ffff:10.0.0.1", false)]
    public void An_address_out_on_the_internet_is_told_from_others(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("ftp://example.org/a.ics")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.org/a.ics")]
    [InlineData("http://example.org:25/")]
    [InlineData("https://example.org/a b")]
    [InlineData("https:///a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void An_address_that_is_none_is_refused_with_a_sentence(string text)
    {
        var (address, refusal) = FeedAddress.Parse(text, "");
        Assert.Null(address);
        Assert.NotEmpty(refusal);
    }

    private static Task<IPAddress[]> Names(string host, CancellationToken stop) =>
        host switch
        {
            "private.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.1.2.3")]),
            "mixed.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Loopback]),
            _ => Dns.GetHostAddressesAsync(host, stop),
        };
}
