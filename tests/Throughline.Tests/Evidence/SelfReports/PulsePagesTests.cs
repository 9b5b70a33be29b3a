using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.SelfReports;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Tests.Persistence.Jobs;
using Xunit;

namespace Throughline.Tests.Evidence.SelfReports;

public sealed partial class PulsePagesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_pulse_is_opened_answered_without_sign_in_reminded_once_and_shown_when_it_has_closed(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        var office = await harbor.With(Seat.Data, "office");
        var page = await Open(office);
        var links = await Links(harbor);
        Assert.True(links.Count >= 70, $"{links.Count} links");
        var ilds = await Of(harbor, PulseGroup.Ilds, links);
        var phone = harbor.Site.Visitor();

        // All six ILDs answer, in Spanish, at once or after the reminder.
        foreach (var path in ilds.Take(5))
        {
            Assert.Contains("Gracias", await Answer(phone, path, "1"), StringComparison.Ordinal);
        }
        Assert.Contains("Gracias", await Answer(phone, ilds[0], "3", expectForm: false), StringComparison.Ordinal);
        Assert.Contains("not even how many have answered", await Read(office, page), StringComparison.Ordinal);

        await Website.Post(office, page, []);
        var reminded = (await Links(harbor)).Except(links).ToList();
        Assert.Equal(links.Count - 5, reminded.Count);
        Assert.Contains("leads nowhere", await Read(phone, $"{ilds[5]}?lang=en"), StringComparison.Ordinal);
        var late = (await Of(harbor, PulseGroup.Ilds, reminded)).Single();

        harbor.Clock.Move(TimeSpan.FromDays(10));
        office = await harbor.With(Seat.Data, "office");
        var results = await Read(office, page);
        Assert.Contains("What principals and ILDs said", results, StringComparison.Ordinal);
        Assert.Contains("90% or more", results, StringComparison.Ordinal);
        Assert.Contains("Fewer than five answered", results, StringComparison.Ordinal);
        Assert.Contains("closed on March 25, 2026", await Read(phone, $"{late}?lang=en"), StringComparison.Ordinal);
        var spanish = await Website.Page(phone, $"{late}?lang=es");
        Assert.Equal("es", spanish.DocumentElement.GetAttribute("lang"));
        Assert.Contains("se cerró el 25 de marzo de 2026", spanish.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("leads nowhere", await Read(phone, "/pulse/not-a-link?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_swap_their_answers_leave_the_same_rows_behind_and_nothing_in_the_journal()
    {
        var left = await Kept(["0", "1", "2"]);
        var right = await Kept(["2", "0", "1"]);
        Assert.Equal(left.Tallies, right.Tallies);
        Assert.Equal(0, left.Journalled);
        Assert.Equal(0, right.Journalled);
    }

    [Fact]
    public async Task One_link_used_in_two_browsers_at_once_counts_once()
    {
        await using var harbor = await HarborSite.Open(databases);
        await Open(await harbor.With(Seat.Data, "office"));
        var path = (await Of(harbor, PulseGroup.Ilds, await Links(harbor)))[0];
        await using var one = harbor.Store.OpenFor("test");
        await using var other = harbor.Store.OpenFor("test");
        var digest = SecretToken.Digest(path.Split('/')[^1]);
        var link = await one.PulseLinks.AsNoTracking().SingleAsync(each => each.TokenHash == digest, Stop);
        var choices = new Dictionary<string, int> { [PulseQuestions.Trusted] = 1 };
        Assert.True(await AnsweredPulse.Count(one, link, choices, Stop));
        Assert.False(await AnsweredPulse.Count(other, link, choices, Stop));
        Assert.Equal(1, await one.PulseTallies.SumAsync(tally => tally.Count, Stop));
    }

    [Fact]
    public async Task In_the_middle_of_its_days_a_job_reminds_once_and_not_whoever_has_answered()
    {
        await using var harbor = await HarborSite.Open(databases);
        await Open(await harbor.With(Seat.Data, "office"));
        var links = await Links(harbor);
        await Answer(harbor.Site.Visitor(), (await Of(harbor, PulseGroup.Ilds, links))[0], "1");
        var node = Running.Node(harbor.Store, [RemindOfPulse.Job]);
        await node.RunDue(Stop);
        Assert.Equal(links.Count, (await Links(harbor)).Count);
        // It is open from March 19 to 25.
        harbor.Clock.Move(TimeSpan.FromDays(3));
        for (var day = 0; day < 3; day++)
        {
            await node.RunDue(Stop);
            harbor.Clock.Move(TimeSpan.FromDays(1));
        }
        Assert.Equal(links.Count - 1, (await Links(harbor)).Count - links.Count);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_the_end_and_sent_after_it_is_not_counted()
    {
        await using var harbor = await HarborSite.Open(databases);
        await Open(await harbor.With(Seat.Data, "office"));
        var path = (await Of(harbor, PulseGroup.Ilds, await Links(harbor)))[0];
        var phone = harbor.Site.Visitor();
        var form = await Website.Page(phone, $"{path}?lang=en");
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        harbor.Clock.Move(TimeSpan.FromDays(7));
        using var late = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                [$"Answers[{PulseQuestions.Trusted}]"] = "0",
            }
        );
        var answer = await phone.PostAsync(new Uri($"{path}?lang=en", UriKind.Relative), late, Stop);
        Assert.Contains("closed on March 25, 2026", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        Assert.Equal(0, await db.PulseTallies.SumAsync(tally => tally.Count, Stop));
    }

    [Fact]
    public async Task A_second_pulse_beside_an_open_one_and_a_bad_day_are_refused_and_others_cannot_open_one()
    {
        await using var harbor = await HarborSite.Open(databases);
        var office = await harbor.With(Seat.Data, "office");
        await Open(office);
        var again = await Website.Post(office, "/evidence/pulses", new() { ["Name"] = "Again", ["Closes"] = "2026-03-25" });
        Assert.Contains(
            "A pulse is open already",
            WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync(Stop)),
            StringComparison.Ordinal
        );
        var late = await Website.Post(office, "/evidence/pulses", new() { ["Name"] = "", ["Closes"] = "2026-03-01" });
        Assert.Contains(
            "Choose a day from today on",
            WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Stop)),
            StringComparison.Ordinal
        );
        var luis = await harbor.As("luis-moreno");
        Assert.DoesNotContain("Open a pulse", await Read(luis, "/evidence/pulses"), StringComparison.Ordinal);
    }

    private async Task<(List<string> Tallies, int Journalled)> Kept(string[] places)
    {
        await using var harbor = await HarborSite.Open(databases);
        await Open(await harbor.With(Seat.Data, "office"));
        var links = await Of(harbor, PulseGroup.Ilds, await Links(harbor));
        await using var db = harbor.Store.OpenFor("test");
        var before = await db.JournalEntries.CountAsync(Stop);
        foreach (var (path, place) in links.Zip(places))
        {
            await Answer(harbor.Site.Visitor(), path, place);
        }
        var rows = await db.PulseTallies.AsNoTracking().OrderBy(tally => tally.Id).ToListAsync(Stop);
        return (
            rows.ConvertAll(tally =>
                $"{tally.Id} {tally.Group} {tally.NetworkId} {tally.Question} {tally.Choice} {tally.Count}"
            ),
            await db.JournalEntries.CountAsync(Stop) - before
        );
    }

    private static async Task<string> Open(HttpClient office)
    {
        var opened = await Website.Post(office, "/evidence/pulses", new() { ["Name"] = "Spring", ["Closes"] = "2026-03-25" });
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        return opened.Headers.Location!.ToString();
    }

    private static async Task<List<string>> Links(HarborSite harbor)
    {
        await using var db = harbor.Store.OpenFor("test");
        return await db
            .Letters.Where(letter => letter.Path!.StartsWith("/pulse/"))
            .Select(letter => letter.Path!)
            .ToListAsync(Stop);
    }

    private static async Task<List<string>> Of(HarborSite harbor, PulseGroup group, IEnumerable<string> paths)
    {
        await using var db = harbor.Store.OpenFor("test");
        var hashes = await db.PulseLinks.Where(link => link.Group == group).Select(link => link.TokenHash).ToListAsync(Stop);
        return [.. paths.Where(path => hashes.Contains(SecretToken.Digest(path.Split('/')[^1]))).Order(StringComparer.Ordinal)];
    }

    private static async Task<string> Answer(HttpClient phone, string path, string place, bool expectForm = true)
    {
        var page = await Website.Page(phone, $"{path}?lang=es");
        var fields = page.QuerySelectorAll("main input[type=radio]")
            .Select(one => one.GetAttribute("name")!)
            .Distinct()
            .ToDictionary(name => name, _ => place);
        Assert.Equal(expectForm, fields.Count > 0);
        if (!expectForm)
        {
            return page.Body!.TextContent;
        }
        Assert.Contains("Dos minutos", page.Body!.TextContent, StringComparison.Ordinal);
        var answer = await Website.Post(phone, $"{path}?lang=es", fields);
        return WebUtility.HtmlDecode(Tags().Replace(await answer.Content.ReadAsStringAsync(Stop), " "));
    }

    private static async Task<string> Read(HttpClient browser, string path) =>
        (await Website.Page(browser, path)).Body!.TextContent;

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
