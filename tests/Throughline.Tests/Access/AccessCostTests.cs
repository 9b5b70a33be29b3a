using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Tests.Access.Cells;
using Throughline.TimeAndDemands.Calendars;
using Xunit;

namespace Throughline.Tests.Access;

/// <summary>What deciding access costs: the same list of 10,000 records with the rule and without it. <c>bench/access/run</c> prints the figures.</summary>
public sealed class AccessCostTests(Databases databases)
{
    private const int Records = 10_000;
    private const int Rounds = 31;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deciding_access_to_a_list_of_ten_thousand_costs_a_tenth_of_the_answer_at_most()
    {
        Soak.Only();
        var store = await databases.Fresh(clock: new At(Scene.Now));
        await using var site = await Website.Of(store, also: Map);
        var scene = await Scene.Play(store, site.Account, Stop);
        await Plant(scene);
        using var browser = await site.SignedIn(scene.AddressOf(Seat.Ild)!);

        List<double> ruled = [],
            open = [];
        for (var round = 0; round < Rounds; round++)
        {
            open.Add(await Took(browser, "/bench/open"));
            ruled.Add(await Took(browser, "/bench/ruled"));
        }
        var (with, without) = (Median(ruled), Median(open));
        var share = (with - without) / with;
        Console.WriteLine(
            $"Access: {Records:N0} records in {with:F1} ms with the rule, {without:F1} ms without; deciding is {share:P1} of the answer (median of {Rounds})."
        );
        Assert.InRange(share, -1, 0.10);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet(
                "/bench/ruled",
                async (ThroughlineDb db, Reader reader) =>
                {
                    var rows = await db.Engagements.AsNoTracking().ToListAsync();
                    return Page(rows.Where(row => reader.ViewOf(RecordKind.R05, row.OwnerId) == View.Full));
                }
            )
            .WithMetadata(new RuleAttribute(RecordKind.R05));
        app.MapGet(
                "/bench/open",
                async (ThroughlineDb db) =>
                    Page(await db.Engagements.IgnoreQueryFilters([Wall.Name]).AsNoTracking().ToListAsync())
            )
            .WithMetadata(new NoRecordAttribute("the same list without the rule, to compare"));
    }

    private static IResult Page(IEnumerable<Engagement> rows) =>
        Results.Text(
            string.Concat(rows.Select(row => $"<tr><td>{WebUtility.HtmlEncode(row.Summary)}</td><td>{row.Start}</td></tr>\n")),
            "text/html"
        );

    private static async Task Plant(Scene scene)
    {
        await using var db = scene.Store.OpenFor("test");
        var calendar = new Calendar
        {
            OwnerId = scene.Ild.Id,
            Source = "bench.ics",
            ContentHash = "",
            ReceivedAt = Scene.Now,
            LastImport = 1,
        };
        db.Add(calendar);
        await db.SaveChangesAsync(Stop);
        for (var at = 0; at < Records; at++)
        {
            db.Add(
                new Engagement
                {
                    OwnerId = scene.Ild.Id,
                    CalendarId = calendar.Id,
                    Uid = $"{at}",
                    SeriesSlot = null,
                    IsAllDay = false,
                    Start = at,
                    End = at + 1,
                    Slot = at,
                    SlotEnd = at + 1,
                    Summary = $"Visit {at}",
                    FirstSeen = Scene.Now,
                }
            );
        }
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<double> Took(HttpClient browser, string path)
    {
        var watch = Stopwatch.StartNew();
        var text = await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(Records, text.Count(letter => letter == '\n'));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
