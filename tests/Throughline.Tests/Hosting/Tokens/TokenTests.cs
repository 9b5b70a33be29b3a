using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rules;
using Throughline.Hosting.SignIn;
using Throughline.Hosting.Tokens;
using Throughline.Persistence;
using Throughline.Tests.Hosting.SignIn;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Hosting.Tokens;

public sealed partial class TokenTests(Databases databases)
{
    private const string People = "id,role,name,email,zone,school_id,unit,network_id\n";

    // What a set must have, with nothing in it.
    private static readonly (string Name, string Text)[] Rest =
    [
        (
            "district.csv",
            "name,zone,email_domains,contract_hours,workday_start,workday_end,school_year_start\nOther,America/Chicago,other.example,40,08:00,16:00,2025-08-18\n"
        ),
        ("networks.csv", "id,name\n"),
        ("schools.csv", "id,name,aliases,level,network_id\n"),
        ("people.csv", People),
        ("assignments.csv", "kind,person_id,target_id,start,end\n"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_token_is_shown_once_brings_people_and_stops_when_it_is_taken_back(string kind)
    {
        await using var site = await Harbor(await databases.Fresh(kind));
        var administrator = await site.SignedIn("it@harbor.example");
        var made = await Website.Post(
            administrator,
            "/tokens",
            new()
            {
                ["Name"] = "SIS, nightly",
                ["Sends"] = "Roster",
                ["Days"] = "30",
            }
        );
        var token = Token().Match(await made.Content.ReadAsStringAsync(Stop)).Value;
        var again = await administrator.GetStringAsync(Path("/tokens"), Stop);
        Assert.Contains("SIS, nightly", again, StringComparison.Ordinal);
        Assert.DoesNotMatch(Token(), again);
        await using (var db = site.Store.OpenFor("test"))
        {
            var row = await db.ApiTokens.SingleAsync(Stop);
            Assert.DoesNotContain(token[4..], row.TokenHash, StringComparison.Ordinal);
        }

        var sent = await Send(
            site,
            token,
            "/api/roster",
            Zip(("people.csv", People + "ada,pd_facilitator,Ada New,ada@harbor.example,,,,\n"))
        );
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        await using (var db = site.Store.OpenFor("test"))
        {
            Assert.True(await db.People.AnyAsync(each => each.Name == "Ada New", Stop));
            Assert.True(
                await db.JournalEntries.AnyAsync(each => each.Kind == "Import" && each.Who == "token SIS, nightly", Stop)
            );
            // The file names one person: nobody else is removed for that.
            Assert.True(await db.People.CountAsync(Stop) > 1);
            Assert.NotEqual("Other", (await db.District.SingleAsync(Stop)).Name);
        }

        await Website.Post(administrator, "/tokens", new() { ["id"] = "1" }, "End");
        var late = await Send(site, token, "/api/roster", Zip(("people.csv", People)));
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        await using var after = site.Store.OpenFor("test");
        Assert.True(
            await after.JournalEntries.AnyAsync(each => each.Kind == nameof(ApiToken) && each.Act == JournalActs.Refused, Stop)
        );
    }

    [Fact]
    public async Task What_it_brings_makes_nobody_an_evaluator_or_a_senior_leader_and_changes_no_rule()
    {
        await using var site = await Harbor(await databases.Fresh());
        var token = await Make(site.Store, TokenScope.Roster);
        await using var before = site.Store.OpenFor("test");
        var (rules, edges, leaders) = (
            await before.OrderedRules.CountAsync(Stop),
            await before.Assignments.CountAsync(each => each.Kind == AssignmentKind.Evaluates, Stop),
            await before.People.CountAsync(each => each.Role == PersonRole.SeniorLeader, Stop)
        );
        var sent = await Send(
            site,
            token,
            "/api/roster",
            Zip(
                (
                    "people.csv",
                    People
                        + "eve,senior_leader,Eve Office,eve@harbor.example,,,,\npat,central_office,Pat,pat@harbor.example,,,,\n"
                ),
                (
                    "assignments.csv",
                    "kind,person_id,target_id,start,end\nevaluates,eve,pat,2026-09-01,\nsupervises,eve,pat,2026-09-01,\n"
                ),
                ("holidays.csv", "date,name\n2026-12-24,Eve\n")
            )
        );
        Assert.Contains("senior leader", await sent.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var db = site.Store.OpenFor("test");
        Assert.Equal(edges, await db.Assignments.CountAsync(each => each.Kind == AssignmentKind.Evaluates, Stop));
        Assert.Equal(leaders, await db.People.CountAsync(each => each.Role == PersonRole.SeniorLeader, Stop));
        Assert.Equal(rules, await db.OrderedRules.CountAsync(Stop));
        Assert.False(await db.Holidays.AnyAsync(each => each.Name == "Eve", Stop));
        Assert.Equal(PersonRole.CentralOffice, (await db.People.SingleAsync(each => each.Name == "Eve Office", Stop)).Role);
    }

    [Fact]
    public async Task It_brings_new_figures_and_overwrites_none()
    {
        await using var site = await Harbor(await databases.Fresh());
        var token = await Make(site.Store, TokenScope.Scores);
        string school;
        await using (var db = site.Store.OpenFor("test"))
        {
            school = (await db.Schools.OrderBy(each => each.Id).FirstAsync(Stop)).RosterKey;
        }
        var first = await Send(site, token, "/api/scores", Figures(school, "93.1"));
        Assert.True(first.IsSuccessStatusCode, await first.Content.ReadAsStringAsync(Stop));
        var other = await Send(site, token, "/api/scores", Figures(school, "54.0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("people correct those", await other.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_its_own_door_and_no_page_and_nothing_comes_out()
    {
        await using var site = await Harbor(await databases.Fresh());
        var token = await Make(site.Store, TokenScope.Scores);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(site, token, "/api/roster", [1])).StatusCode);
        foreach (var path in (string[])["/api/roster", "/api/scores", "/people", "/tokens", "/"])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().SendAsync(asked, Stop)).StatusCode);
        }
        // A browser is no token: no page can make it send.
        var administrator = await site.SignedIn("it@harbor.example");
        using var form = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync(Path("/api/roster"), form, Stop)).StatusCode);
        using var empty = new FormUrlEncodedContent([]);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await site.Visitor().PostAsync(Path("/api/roster"), empty, Stop)).StatusCode
        );
    }

    [Fact]
    public async Task Bad_files_old_tokens_and_too_many_sendings_are_refused_with_a_sentence()
    {
        await using var site = await Harbor(await databases.Fresh());
        var token = await Make(site.Store, TokenScope.Roster);
        var bad = await Send(site, token, "/api/roster", "no zip"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Contains("Nothing was kept", await bad.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var old = await Make(site.Store, TokenScope.Roster, days: -1);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(site, old, "/api/roster", [1])).StatusCode);
        HttpResponseMessage last = bad;
        for (var each = 0; each < AttemptKind.Sent.Most; each++)
        {
            last = await Send(site, token, "/api/roster", [1]);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
    }

    private static async Task<Website> Harbor(Store store)
    {
        var site = await Website.Of(store);
        await Tests.Harbor.Import(store);
        await Given.Seat(store, (await site.Account("it@harbor.example")).Id, Seat.Sysa);
        return site;
    }

    private static async Task<string> Make(Store store, TokenScope scope, int days = 30)
    {
        await using var db = store.OpenFor("test");
        var (row, token) = ApiToken.Make("test", scope, days, "it@harbor.example", db.Clock.GetUtcNow());
        db.ApiTokens.Add(row);
        await db.SaveChangesAsync(Stop);
        return token;
    }

    private static Task<HttpResponseMessage> Send(Website site, string token, string path, byte[] body)
    {
        var sender = site.Visitor();
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return sender.PostAsync(Path(path), new ByteArrayContent(body), Stop);
    }

    private static byte[] Figures(string school, string value) =>
        Encoding.UTF8.GetBytes($"School Code,School Year,Attendance Rate\n{school},2025-26,{value}\n");

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files.Concat(Rest.Where(rest => files.All(file => file.Name != rest.Name))))
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        return bytes.ToArray();
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    [GeneratedRegex("tlk_[A-Za-z0-9_-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
