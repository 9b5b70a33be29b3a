using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Tests.LeadingThrough;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Access;

/// <summary>Three nodes on one PostgreSQL, each with a memory of its own: what changes on one is felt on all within a minute (T3, M6).</summary>
public sealed class ThreeNodesTests(Databases databases)
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ild_who_becomes_the_evaluator_reads_no_old_note_on_any_node_and_an_ended_session_is_over_on_all()
    {
        await using var harbor = await HarborWithNotes.Open(databases, "postgres");
        await using var two = await Website.Of(await databases.Same(harbor.Site.Store, harbor.Time));
        await using var three = await Website.Of(await databases.Same(harbor.Site.Store, harbor.Time));
        var luis = harbor["luis-moreno"];
        var cookie = await Cookie(harbor);
        var nodes = new[] { harbor.Site, two, three }.Select(site => With(site, cookie)).ToList();
        var note = await Note(harbor, luis);
        foreach (var node in nodes)
        {
            Assert.Equal(HttpStatusCode.OK, await Status(node, note));
        }

        // Her network goes to somebody else and she becomes his evaluator: nodes 2 and 3 are not told.
        await BecomeEvaluator(harbor, luis);
        var seats = await Felt(nodes, note, HttpStatusCode.NotFound);

        await End(harbor);
        var sessions = await Felt(nodes, "/account", HttpStatusCode.Redirect);
        Console.WriteLine(
            $"Access on 3 nodes: a changed seat felt on all after {seats.TotalSeconds:F1} s, an ended session after {sessions.TotalSeconds:F1} s."
        );
        Assert.InRange(seats, TimeSpan.Zero, Within);
        Assert.InRange(sessions, TimeSpan.Zero, Within);
    }

    private static async Task<TimeSpan> Felt(List<HttpClient> nodes, string path, HttpStatusCode answer)
    {
        var watch = Stopwatch.StartNew();
        foreach (var node in nodes)
        {
            while (await Status(node, path) != answer && watch.Elapsed < Within)
            {
                await Task.Delay(200, Stop);
            }
            Assert.Equal(answer, await Status(node, path));
        }
        return watch.Elapsed;
    }

    private static async Task<string> Note(HarborWithNotes harbor, long luis)
    {
        await using var db = harbor.Db();
        var id = await db
            .SupportNotes.Where(each =>
                each.SubjectId == luis && each.AuthorId == harbor["marisol-vega"] && each.WrittenById == harbor["marisol-vega"]
            )
            .Select(each => each.Id)
            .FirstAsync(Stop);
        return $"/notes/{id}";
    }

    private static async Task BecomeEvaluator(HarborWithNotes harbor, long luis)
    {
        await using var db = harbor.Db();
        var marisol = harbor["marisol-vega"];
        foreach (
            var lead in await db
                .Assignments.Where(each => each.PersonId == marisol && each.Kind == AssignmentKind.LeadsNetwork)
                .ToListAsync(Stop)
        )
        {
            lead.EndOn(new DateOnly(2026, 3, 18));
        }
        db.Assignments.Add(
            new Assignment
            {
                RosterKey = "evaluates|marisol|luis",
                Kind = AssignmentKind.Evaluates,
                PersonId = marisol,
                TargetPersonId = luis,
                Start = new DateOnly(2026, 3, 19),
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    private static async Task End(HarborWithNotes harbor)
    {
        await using var db = harbor.Db();
        (await db.Users.SingleAsync(each => each.PersonId == harbor["marisol-vega"], Stop)).EndedAt = db.Clock.GetUtcNow();
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<string> Cookie(HarborWithNotes harbor)
    {
        await harbor.As("marisol-vega");
        var answer = await Website.Post(
            harbor.Site.Visitor(),
            "/sign-in",
            new() { ["email"] = "marisol-vega@harbor.example", ["password"] = Website.Password }
        );
        return answer
            .Headers.GetValues("Set-Cookie")
            .Single(each => each.StartsWith("throughline=", StringComparison.Ordinal))
            .Split(';')[0];
    }

    private static HttpClient With(Website site, string cookie)
    {
        var browser = site.Visitor();
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return browser;
    }

    private static async Task<HttpStatusCode> Status(HttpClient node, string path)
    {
        using var answer = await node.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}
