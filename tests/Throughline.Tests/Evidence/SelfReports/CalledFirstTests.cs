using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Evidence.SelfReports;
using Throughline.Persistence;
using Throughline.Tests.LeadingThrough;
using Xunit;

namespace Throughline.Tests.Evidence.SelfReports;

public sealed class CalledFirstTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_called_first_is_asked_of_four_groups_and_agreement_with_the_chart_stands_on_Leading_through()
    {
        await using var harbor = await HarborThrough.Open(databases);
        var pulse = await Open(harbor);
        await using var db = harbor.Db();
        var topics = await db.TopicsOf(pulse, Stop);
        Assert.Equal(5, topics.Count);
        Assert.Equal(["The ILD", "The ILD"], topics.Take(2).Select(topic => topic.Charter));
        var boiler = topics.Single(topic => topic.Topic == "Buses and routes");
        Assert.Equal("Transportation", boiler.Charter);
        var asked = await db.Pulses.SingleAsync(Stop);
        Assert.Equal((74, 6, 5), (asked.PrincipalsAsked, asked.IldsAsked, asked.BoardAsked));

        // Seven of nine of the central office name Transportation; four board members are too few to be shown.
        await Answer(db, pulse, PulseGroup.Offices, boiler, right: 7, wrong: 2);
        await Answer(db, pulse, PulseGroup.Board, boiler, right: 4, wrong: 0);
        await Answer(db, pulse, PulseGroup.Principals, boiler, right: 12, wrong: 0);
        // Nothing is shown before it has closed.
        Assert.DoesNotContain("The chart says", await harbor.Text(CentralOffice.Deputy, "/through"), StringComparison.Ordinal);

        harbor.Clock.Move(TimeSpan.FromDays(10));
        harbor.SignInAnew();
        var page = await Website.Page(await harbor.As(CentralOffice.Deputy), "/through");
        var row = page.QuerySelectorAll("[aria-label='Who is called first'] tbody tr")
            .Single(each => each.QuerySelector("th")!.TextContent == "Buses and routes");
        // Principals, ILDs, central office, board.
        Assert.Equal(
            ["Transportation", "90% or more", "Fewer than 5", "78%", "Fewer than 5"],
            row.QuerySelectorAll("td").Select(cell => cell.TextContent)
        );
        Assert.Contains(
            "Weakest agreement: Buses and routes. Of central office, 78% name Transportation.",
            HarborThrough.Words(page.Body!.TextContent),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "78% of 9",
            await harbor.Text(CentralOffice.Deputy, $"/evidence/pulses/{pulse}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Trust_is_asked_of_ILDs_in_every_round_and_shown_from_five_answers_on()
    {
        await using var harbor = await HarborThrough.Open(databases);
        var pulse = await Open(harbor);
        await using var db = harbor.Db();
        for (var answer = 0; answer < 4; answer++)
        {
            await Count(db, pulse, PulseGroup.Ilds, new() { [PulseQuestions.Trusted] = 0 });
        }
        harbor.Clock.Move(TimeSpan.FromDays(10));
        harbor.SignInAnew();
        Assert.DoesNotContain("are trusted to decide", await harbor.Text("Marisol Vega", "/through"), StringComparison.Ordinal);
        harbor.Clock.Move(TimeSpan.FromDays(-10));
        await Count(db, pulse, PulseGroup.Ilds, new() { [PulseQuestions.Trusted] = 3 });
        harbor.Clock.Move(TimeSpan.FromDays(10));
        var heard = (await Website.Page(await harbor.As("Marisol Vega"), "/through")).QuerySelector(
            "section[aria-labelledby=h-heard]"
        );
        Assert.Contains("ILDs who say they are trusted to decide", heard!.TextContent, StringComparison.Ordinal);
        Assert.Contains("80%", heard.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_answers_by_page_once_and_the_link_of_the_letter_has_had_its_day()
    {
        await using var harbor = await HarborThrough.Open(databases);
        var pulse = await Open(harbor);
        await using var db = harbor.Db();
        var board = CentralOffice.People.First(one => one.Role == Throughline.TimeAccounting.Rosters.PersonRole.Board).Name;
        Assert.Contains("Two minutes, a few questions", await harbor.Text(board, "/pulse"), StringComparison.Ordinal);
        var began = await Website.Post(await harbor.As(board), "/pulse", []);
        Assert.Equal(HttpStatusCode.Redirect, began.StatusCode);
        var link = began.Headers.Location!.ToString();
        var visitor = harbor.Site.Visitor();
        var form = await Website.Page(visitor, $"{link}?lang=en");
        var names = form.QuerySelectorAll("main input[type=radio]")
            .Select(each => each.GetAttribute("name")!)
            .Distinct()
            .ToList();
        Assert.Equal(5, names.Count);
        await Website.Post(visitor, $"{link}?lang=en", names.ToDictionary(name => name, _ => "0"));
        Assert.Equal(
            5,
            await db
                .PulseTallies.Where(tally => tally.PulseId == pulse && tally.Group == PulseGroup.Board)
                .SumAsync(tally => tally.Count, Stop)
        );
        Assert.Contains("No question waits for you", await harbor.Text(board, "/pulse"), StringComparison.Ordinal);
        // A network manager of an ILD was not asked.
        Assert.Contains("No question waits for you", await harbor.Text("Elena Ruiz", "/pulse"), StringComparison.Ordinal);
    }

    private static async Task<long> Open(HarborThrough harbor)
    {
        await using var db = harbor.Db();
        var pulse = new Pulse
        {
            Name = "Spring",
            Opens = new(2026, 3, 19),
            Closes = new(2026, 3, 25),
        };
        await new PulseOpening(db).Open(pulse, Stop);
        return pulse.Id;
    }

    private static async Task Answer(ThroughlineDb db, long pulse, PulseGroup group, PulseTopic topic, int right, int wrong)
    {
        for (var answer = 0; answer < right + wrong; answer++)
        {
            var choice = answer < right ? topic.Meant : topic.Units.Count + 2;
            await Count(db, pulse, group, new() { [$"called-first-{topic.Place}"] = choice });
        }
    }

    private static async Task Count(ThroughlineDb db, long pulse, PulseGroup group, Dictionary<string, int> choices)
    {
        var link = await db
            .PulseLinks.AsNoTracking()
            .Where(one => one.PulseId == pulse && one.Group == group && !one.IsUsed)
            .OrderBy(one => one.Id)
            .FirstAsync(Stop);
        Assert.True(await AnsweredPulse.Count(db, link, choices, Stop));
    }
}
