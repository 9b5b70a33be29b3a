using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Throughline.TimeAndDemands.Calendars.Feeds;
using Throughline.TimeAndDemands.Calendars.Sources;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars.Sources;

public sealed class CalDavTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collection_is_read_with_all_its_events_and_again_only_when_it_changed()
    {
        var (server, port) = await Radicale();
        using (server)
        {
            var collection = $"http://127.0.0.1:{port}/ild1/cal/";
            await Send(new HttpMethod("MKCALENDAR"), collection, "");
            await Send(HttpMethod.Put, $"{collection}e1.ics", Event("e1"));
            await Send(HttpMethod.Put, $"{collection}e2.ics", Event("e2"));

            var subscription = new NewFeed(collection, $"127.0.0.1:{port}", "ild1", "secret").For(1, DateTimeOffset.UnixEpoch);
            var first = await Read(subscription);
            Assert.Equal(2, WholeCalendar.Events(first.Calendar));
            Assert.Single(Encoding.UTF8.GetString(first.Calendar!).Split("BEGIN:VTIMEZONE")[1..]);
            subscription.Took(2, first, DateTimeOffset.UnixEpoch);
            Assert.Null((await Read(subscription)).Calendar);

            await Send(HttpMethod.Put, $"{collection}e3.ics", Event("e3"));
            Assert.Equal(3, WholeCalendar.Events((await Read(subscription)).Calendar));

            var wrong = new NewFeed(collection, $"127.0.0.1:{port}", "ild1", "wrong").For(1, DateTimeOffset.UnixEpoch);
            Assert.Equal(
                "127.0.0.1 does not accept the user name and password.",
                (await Assert.ThrowsAsync<FetchFailedException>(() => Read(wrong))).Message
            );
            server.Kill(entireProcessTree: true);
        }
    }

    private static async Task<SourceAnswer> Read(Subscription subscription)
    {
        using var client = new GuardedClient(subscription.AllowedPrivate, FetchLimits.Default);
        return await new CalDav().Read(subscription, client, FetchLimits.Default, Stop);
    }

    private async Task<(Process, int)> Radicale()
    {
        const string Program = "/usr/bin/radicale";
        Assert.SkipUnless(File.Exists(Program), "there is no CalDAV server (Debian: apt-get install radicale)");
        var folder = databases.Folder("radicale");
        var port = Local.FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "users"), "ild1:secret\n", Stop);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "conf"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {folder}/users\nhtpasswd_encryption = plain\n[storage]\nfilesystem_folder = {folder}/c\n[rights]\ntype = owner_only\n"
            ),
            Stop
        );
        var process = Local.Serve(folder, Program, "--config", Path.Combine(folder, "conf"));
        await Local.Listening(port);
        return (process, port);
    }

    private static async Task Send(HttpMethod method, string url, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, url)
        {
            Content = new StringContent(body, Encoding.UTF8, "text/calendar"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("ild1:secret"u8));
        using var answer = await http.SendAsync(request, Stop);
        answer.EnsureSuccessStatusCode();
    }

    private static string Event(string uid) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Harbor\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        + "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        + $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260301T000000Z\r\nDTSTART;TZID=Harbor:20260401T090000\r\nDTEND;TZID=Harbor:20260401T100000\r\nSUMMARY:Visit & talk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
