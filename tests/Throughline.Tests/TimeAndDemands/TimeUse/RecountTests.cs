using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Frame.Imports;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.Tests.Frame.Rosters;
using Throughline.Tests.Persistence.Jobs;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse;

public sealed class RecountTests(Databases databases)
{
    private static readonly string[] Ilds = [.. Enumerable.Range(1, Recount.AtOnce + 2).Select(each => $"ild{each}")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_change_of_rules_many_ILDs_are_counted_in_the_background_and_pages_say_how_far_it_is()
    {
        var clock = new HandClock(HarborSite.Now);
        var store = await databases.Fresh(clock: clock);
        await District(store);
        await using var site = await Website.Of(store);
        await using var db = store.OpenFor("test");
        await site.Account("dana@pine.example", (await db.People.SingleAsync(one => one.RosterKey == "dana", Stop)).Id);
        var dana = await site.SignedIn("dana@pine.example");
        Assert.Empty((await Website.Page(dana, "/district")).QuerySelectorAll(".prog"));

        await Website.Post(
            dana,
            "/rules/edit",
            new()
            {
                ["Name"] = "Visits are walks",
                ["Order"] = "1",
                ["Focus"] = "Operations",
                ["Titles"] = "Visit",
                ["Seen"] = "0",
            }
        );
        var before = await Website.Page(dana, "/district");
        Assert.Contains("It begins in a moment", Said(before), StringComparison.Ordinal);
        await Website.Page(dana, "/district");
        Assert.Equal(1, await db.Jobs.CountAsync(job => job.Kind == Recount.Job.Name, Stop));

        await Running
            .Node(store, [Recount.Job], services: new ServiceCollection().AddSingleton<RosterCache>().BuildServiceProvider())
            .RunDue(Stop);
        var after = await Website.Page(dana, "/district");
        Assert.Empty(after.QuerySelectorAll(".prog"));
        Assert.NotEqual(Shares(before), Shares(after));
    }

    [Fact]
    public async Task What_each_rule_decides_is_counted_beside_the_page_that_asks_for_it()
    {
        var store = await databases.Fresh(clock: new HandClock(HarborSite.Now));
        await District(store);
        await using var site = await Website.Of(store);
        await using var db = store.OpenFor("test");
        await site.Account("dana@pine.example", (await db.People.SingleAsync(one => one.RosterKey == "dana", Stop)).Id);
        var dana = await site.SignedIn("dana@pine.example");
        var page = await Website.Page(dana, "/rules");
        Assert.Contains($"of {Ilds.Length} ILDs are counted", Said(page), StringComparison.Ordinal);
        for (var turn = 0; turn < 100 && page.QuerySelector(".prog") is not null; turn++)
        {
            await Task.Delay(50, Stop);
            page = await Website.Page(dana, "/rules");
        }
        Assert.Equal(
            Ilds.Length,
            page.QuerySelectorAll("[data-label=Decides]")
                .Sum(cell => int.Parse(cell.TextContent.Trim(), CultureInfo.InvariantCulture))
        );
    }

    private static string Said(IDocument page) => page.QuerySelector(".prog")!.TextContent;

    private static string Shares(IDocument page) => page.QuerySelector("section[aria-labelledby=h-sh]")!.TextContent;

    private static async Task District(Store store)
    {
        await using var db = store.OpenFor("test");
        using var folder = new RosterFolder();
        foreach (var (name, text) in PineRoster.Files(Ilds, "2025-08-18"))
        {
            folder.WithText(name, text);
        }
        await RosterImport.Run(db, RosterReading.Read(folder.Path, null), "pine", "hash", isTrial: false, Stop);
        var imports = new CalendarImport(db, new RosterCache());
        foreach (var ild in Ilds)
        {
            await imports.Receive(ild, $"{ild}.ics", Encoding.UTF8.GetBytes(Calendar(ild)), new DateOnly(2026, 3, 19), Stop);
        }
    }

    private static string Calendar(string ild) =>
        $"""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//pine//EN
            BEGIN:VEVENT
            UID:{ild}-visit
            DTSTAMP:20260301T000000Z
            DTSTART:20260310T150000Z
            DTEND:20260310T170000Z
            SUMMARY:Visit, feedback on teaching
            ATTENDEE:mailto:p.{ild}@pine.example
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n");
}
