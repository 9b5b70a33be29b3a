using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame;
using Throughline.Frame.Rules;
using Xunit;

namespace Throughline.Tests.Frame.Rules;

public sealed class RulesPagesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_is_added_decides_a_title_and_is_taken_back_and_figures_are_stale_each_time()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        var deputy = await As(site, "helen-marchetti");
        await using var db = site.Store.OpenFor("test");
        var version = await RosterVersion.Of(db, Stop);
        var before = await db.OrderedRules.CountAsync(Stop);
        var added = await Website.Post(
            deputy,
            "/rules/edit",
            new()
            {
                ["Name"] = "zebra-crossing",
                ["Order"] = "1",
                ["Focus"] = "Operations",
                ["Titles"] = "zebra crossing",
                ["Seen"] = "0",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.NotEqual(version, await RosterVersion.Of(db, Stop));
        var tried = await Website.Page(deputy, "/rules?title=Meet+at+the+ZEBRA+crossing");
        Assert.Contains(
            "zebra-crossing decides: operations",
            tried.QuerySelector(".panel [role=status]")!.TextContent,
            StringComparison.Ordinal
        );
        var edit = await db.Set<RuleEdit>().SingleAsync(Stop);
        await Website.Post(deputy, "/rules", new() { ["Edit"] = $"{edit.Id}" }, "undo");
        Assert.Equal(before, await db.OrderedRules.CountAsync(Stop));
    }

    [Fact]
    public async Task Everyone_reads_the_rules_and_only_supervisors_and_administrators_change_them()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        var staff = await As(site, "vivian-stroud");
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(new Uri("/rules", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await staff.GetAsync(new Uri("/rules/edit", UriKind.Relative), Stop)).StatusCode
        );
        var reset = await Website.Post(staff, "/sign-out", [], null, "/rules?handler=reset");
        Assert.Equal(HttpStatusCode.Forbidden, reset.StatusCode);
    }

    private static async Task<HttpClient> As(Website site, string key)
    {
        await using var db = site.Store.OpenFor("test");
        var id = await db.Set<Throughline.Frame.People.Person>()
            .Where(person => person.RosterKey == key)
            .Select(person => person.Id)
            .SingleAsync(Stop);
        await site.Account($"{key}@test.example", id);
        return await site.SignedIn($"{key}@test.example");
    }
}
