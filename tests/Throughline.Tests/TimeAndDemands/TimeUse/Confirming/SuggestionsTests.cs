using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.Frame.Networks;
using Throughline.Tests.TimeAndDemands.Calendars;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Confirming;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Confirming;

public sealed class SuggestionsTests(Databases databases)
{
    private const string Marisol = "marisol-vega";
    private const string Week = "/week/2026-03-16";
    private const string Setting = "/rules/suggestions";
    private int calendars;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_shipped_no_suggestion_counts_before_a_person_confirms_it()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        await Agree(harbor, AutoAcceptance.LeastAnswers);
        await Bring(harbor);
        await using var db = harbor.Store.OpenFor("test");
        Assert.False(await db.Confirmations.AnyAsync(one => one.By == AutoAcceptance.Learned, Stop));
    }

    [Fact]
    public async Task Above_the_stated_agreement_an_entry_is_accepted_says_so_and_is_left_alone_once_taken_back()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        await Agree(harbor, AutoAcceptance.LeastAnswers);
        using var helen = await harbor.As("helen-marchetti");
        using var set = await Website.Post(helen, Setting, new() { ["Percent"] = "90" });
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        await Bring(harbor);

        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, Week);
        Assert.Equal(2, page.QuerySelectorAll(".queue > li").Length);
        Assert.Contains("Check-in", page.QuerySelector("#accepted li")!.TextContent, StringComparison.Ordinal);
        using var entries = await Website.Page(marisol, $"{Week}/entries/all?q=Check-in");
        Assert.Contains("learned, accepted by the district’s rule", entries.Body!.TextContent, StringComparison.Ordinal);

        var entry = page.QuerySelector("#accepted input[name=entry]")!.GetAttribute("value")!;
        await Website.Post(marisol, Week, new() { ["entry"] = entry }, "NotAccepted");
        await Bring(harbor);
        using var after = await Website.Page(marisol, Week);
        Assert.Equal(3, after.QuerySelectorAll(".queue > li").Length);
        Assert.Null(after.QuerySelector("#accepted"));
    }

    [Fact]
    public async Task With_too_few_answers_nothing_is_accepted()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        await Agree(harbor, AutoAcceptance.LeastAnswers - 1);
        using var helen = await harbor.As("helen-marchetti");
        await Website.Post(helen, Setting, new() { ["Percent"] = "50" });
        await Bring(harbor);
        await using var db = harbor.Store.OpenFor("test");
        Assert.False(await db.Confirmations.AnyAsync(one => one.By == AutoAcceptance.Learned, Stop));
    }

    [Theory]
    [InlineData("49")]
    [InlineData("101")]
    [InlineData("often")]
    public async Task What_is_no_agreement_is_not_set(string percent)
    {
        await using var harbor = await HarborSite.Open(databases);
        using var helen = await harbor.As("helen-marchetti");
        using var answer = await Website.Post(helen, Setting, new() { ["Percent"] = percent });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var db = harbor.Store.OpenFor("test");
        Assert.Empty(await db.AutoAcceptances.ToListAsync(Stop));
    }

    [Fact]
    public async Task An_ild_reads_the_rule_and_cannot_set_it()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, Setting);
        Assert.Equal("No suggestion counts before its ILD confirms it", page.QuerySelector("h1")!.TextContent);
        using var answer = await Website.Post(marisol, Setting, new() { ["Percent"] = "90" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    // So many suggestions that something was planning, each confirmed as it was.
    private static async Task Agree(HarborSite harbor, int times)
    {
        await using var db = harbor.Store.OpenFor("test");
        var owner = await harbor.IdOf(Marisol);
        db.Confirmations.AddRange(
            Enumerable
                .Range(0, times)
                .Select(number => new Confirmation
                {
                    OwnerId = owner,
                    Uid = $"answered-{number}",
                    Focus = Focus.Planning,
                    Suggested = Focus.Planning,
                    By = "marisol-vega@harbor.example",
                    At = HarborSite.Now,
                })
        );
        await db.SaveChangesAsync(Stop);
    }

    // The calendar again with one entry more, so that it is another file.
    private async Task Bring(HarborSite harbor)
    {
        var text = Encoding.UTF8.GetString(HarborCalendars.Files()[Marisol]);
        var more = SmallCalendar.Hour($"more-{++calendars}", "Lunch", 1, 12);
        var end = text.LastIndexOf("END:VCALENDAR", StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("import calendar");
        await new CalendarImport(db, new RosterCache()).Receive(
            Marisol,
            $"{Marisol}.ics",
            Encoding.UTF8.GetBytes(text.Insert(end, more)),
            DistrictDay.Of(HarborSite.Now, HarborYear.Zone),
            Stop
        );
    }
}
