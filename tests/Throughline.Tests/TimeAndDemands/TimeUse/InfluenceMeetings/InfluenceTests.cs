using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.InfluenceMeetings;

/// <summary>Story 9: a seat taken to have a say costs hours, and at the year's end it stands beside what was decided.</summary>
public sealed class InfluenceTests(Databases databases)
{
    private const string Path = "/influence";
    private const string Priya = "priya-raman";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Boundary committee", "Which schools the new line moves", "AsSaid", "as I said")]
    [InlineData("Cabinet", "Whether plans are read twice", "Otherwise", "otherwise")]
    public async Task A_tagged_meeting_stands_with_its_hours_and_later_with_what_was_decided(
        string title,
        string matter,
        string say,
        string words
    )
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        var (ild, entries) = await Held(harbor, title, (2026, 3, 10, 120), (2026, 3, 17, 90), (2026, 3, 24, 60));
        using var browser = await harbor.As("marisol-vega");
        using var before = await Website.Page(browser, Path);
        Assert.Contains(title, Text(before.QuerySelector("#entry")!), StringComparison.Ordinal);
        foreach (var entry in entries)
        {
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await Website.Post(browser, Path, new() { ["entry"] = $"{entry}", ["matter"] = matter }, "Tag")).StatusCode
            );
        }
        using var tagged = await Website.Page(browser, Path);
        // Two hours and an hour and a half are over; the third is still to come.
        Assert.Equal("3 h 30 in 2 meetings to have a say; nothing is decided yet", Text(tagged.QuerySelector("h1")!));
        await using var db = harbor.Store.OpenFor("test");
        var tag = (await db.InfluenceMeetings.OrderBy(one => one.Id).FirstAsync(Stop)).Id;
        await Website.Post(
            browser,
            Path,
            new()
            {
                ["tag"] = $"{tag}",
                ["decided"] = "The line stays for a year.",
                ["say"] = say,
            },
            "Decide"
        );
        using var after = await Website.Page(browser, Path);
        Assert.Contains($"Decided, {words}: The line stays for a year.", Text(after.Body!), StringComparison.Ordinal);
        Assert.Contains("one decided", Text(after.QuerySelector("h1")!), StringComparison.Ordinal);
        var file = await browser.GetStringAsync(new Uri($"{Path}?handler=Export", UriKind.Relative), Stop);
        Assert.Contains($"{matter},1,2,2026-03-10,The line stays for a year.,{words}", file, StringComparison.Ordinal);
        await Website.Post(browser, Path, new() { ["tag"] = $"{tag}" }, "Off");
        Assert.Equal(2, await db.InfluenceMeetings.CountAsync(one => one.OwnerId == ild, Stop));
    }

    [Fact]
    public async Task A_series_is_tagged_once_and_one_ILD_for_all_is_said()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        var (_, entries) = await Held(harbor, "Boundary committee", (2026, 3, 10, 120), (2026, 3, 17, 120), (2026, 3, 24, 120));
        await using (var db = harbor.Store.OpenFor("test"))
        {
            var rows = await db.Engagements.Where(one => entries.Contains(one.Id)).ToListAsync(Stop);
            db.RemoveRange(rows);
            await db.SaveChangesAsync(Stop);
            db.AddRange(
                rows.Select(one =>
                    one with
                    {
                        Id = 0,
                        Uid = "series",
                        SeriesSlot = one.Start,
                        Attendees = [.. one.Attendees, CastName.Email("Denise Okafor"), CastName.Email("Joan Petrakis")],
                    }
                )
            );
            await db.SaveChangesAsync(Stop);
        }
        using var browser = await harbor.As("marisol-vega");
        await using var after = harbor.Store.OpenFor("test");
        var any = await after.Engagements.Where(one => one.Uid == "series").Select(one => one.Id).FirstAsync(Stop);
        for (var twice = 0; twice < 2; twice++)
        {
            await Website.Post(
                browser,
                Path,
                new()
                {
                    ["entry"] = $"{any}",
                    ["matter"] = "Boundaries",
                    ["series"] = "true",
                },
                "Tag"
            );
        }
        using var page = await Website.Page(browser, Path);
        Assert.StartsWith("4 h in 2 meetings", Text(page.QuerySelector("h1")!), StringComparison.Ordinal);
        Assert.Contains("Three ILDs sit in “Boundaries”", Text(page.Body!), StringComparison.Ordinal);
        Assert.Contains("4 h of the others’ time", Text(page.Body!), StringComparison.Ordinal);
        Assert.Equal(1, await after.InfluenceMeetings.CountAsync(Stop));
    }

    [Theory]
    [InlineData("helen-marchetti")]
    [InlineData("luis-moreno")]
    [InlineData("elena-ruiz")]
    public async Task It_is_the_ILDs_own(string reader)
    {
        await using var harbor = await HarborSite.Open(databases);
        using var browser = await harbor.As(reader);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(Path, UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task An_ILD_neither_tags_anothers_meeting_nor_writes_under_anothers_tag()
    {
        await using var harbor = await HarborSite.Open(databases);
        var (ild, entries) = await Held(harbor, "Boundary committee", (2026, 3, 10, 120));
        long tag;
        await using (var db = harbor.Store.OpenFor("test"))
        {
            var row = db.Add(
                new InfluenceMeeting
                {
                    OwnerId = ild,
                    Uid = "x",
                    SeriesSlot = null,
                    Matter = "Mine",
                    TaggedAt = db.Now,
                }
            );
            await db.SaveChangesAsync(Stop);
            tag = row.Entity.Id;
        }
        using var priya = await harbor.As(Priya);
        var refused = await Website.Post(priya, Path, new() { ["entry"] = $"{entries[0]}", ["matter"] = "Hers" }, "Tag");
        Assert.Contains(
            "Choose a meeting of your calendar.",
            await refused.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Website.Post(priya, Path, new() { ["tag"] = $"{tag}" }, "Off")).StatusCode
        );
    }

    [Theory]
    [InlineData(4, "Shown from 5 ILDs on")]
    [InlineData(5, "15 h of 5 ILDs; 5 matters were decided, three as an ILD had said there")]
    public async Task The_cohort_sees_sums_from_five_ILDs_on(int people, string expected)
    {
        await using var harbor = await HarborSite.Open(databases);
        await using (var db = harbor.Store.OpenFor("test"))
        {
            var owners = await db.People.OrderBy(one => one.Id).Select(one => one.Id).Take(people).ToListAsync(Stop);
            foreach (var (at, owner) in owners.Index())
            {
                await Held(harbor, owner, "Cabinet", (2026, 3, 3, 180));
                var tag = new InfluenceMeeting
                {
                    OwnerId = owner,
                    Uid = $"{owner}-0",
                    SeriesSlot = null,
                    Matter = "A secret matter",
                    TaggedAt = db.Now,
                };
                tag.Decide("A secret decision", at < 3 ? HadSay.AsSaid : HadSay.Otherwise, db.Now);
                db.Add(tag);
            }
            await db.SaveChangesAsync(Stop);
        }
        using var helen = await harbor.As("helen-marchetti");
        using var page = await Website.Page(helen, "/district");
        Assert.Contains(expected, Text(page.QuerySelector("[aria-labelledby=h-influence]")!), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<(long Ild, List<long> Entries)> Held(
        HarborSite harbor,
        string title,
        params (int Year, int Month, int Day, int Minutes)[] meetings
    )
    {
        var ild = await harbor.IdOf("marisol-vega");
        return (ild, await Held(harbor, ild, title, meetings));
    }

    // Meetings at one in the afternoon, called by Data & Accountability.
    private static async Task<List<long>> Held(
        HarborSite harbor,
        long owner,
        string title,
        params (int Year, int Month, int Day, int Minutes)[] meetings
    )
    {
        await using var db = harbor.Store.OpenFor("test");
        var calendar = new Calendar
        {
            OwnerId = owner,
            Source = "own.ics",
            ContentHash = "",
            ReceivedAt = db.Now,
            LastImport = 1,
        };
        db.Add(calendar);
        await db.SaveChangesAsync(Stop);
        var rows = meetings
            .Index()
            .Select(one =>
            {
                var (year, month, day, minutes) = one.Item;
                var start = new DateTimeOffset(year, month, day, 17, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
                return new Engagement
                {
                    OwnerId = owner,
                    CalendarId = calendar.Id,
                    Uid = $"{owner}-{one.Index}",
                    SeriesSlot = null,
                    IsAllDay = false,
                    Start = start,
                    End = start + minutes * 60,
                    Slot = start,
                    SlotEnd = start + minutes * 60,
                    Summary = title,
                    Organizer = CastName.Email(CentralOffice.Data),
                    Attendees = [CastName.Email(CentralOffice.Data)],
                    FirstSeen = db.Now,
                };
            })
            .ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
        return [.. rows.Select(one => one.Id)];
    }

    private static string Text(IElement part) =>
        string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
