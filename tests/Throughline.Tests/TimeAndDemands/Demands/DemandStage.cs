using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands;

/// <summary>Harbor Unified without calendars, on the sample's day: who asks, who keeps the gate, who is asked.</summary>
internal sealed class DemandStage : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 19, 16, 20, 0, TimeSpan.Zero);

    private DemandStage(Website site, HandClock clock) => (Site, Clock) = (site, clock);

    public Website Site { get; }

    /// <summary>Stands at <see cref="Now"/> until a test moves it.</summary>
    public HandClock Clock { get; }

    public static async Task<DemandStage> Set(Databases databases)
    {
        var clock = new HandClock(Now);
        var store = await databases.Fresh(clock: clock);
        await Harbor.Import(store);
        return new DemandStage(await Website.Of(store), clock);
    }

    /// <summary>A browser of that person.</summary>
    public async Task<HttpClient> As(string name)
    {
        var email = $"{CastName.Id(name)}@harbor.example";
        await using var db = Site.Store.OpenFor("test");
        if (!await db.Users.AnyAsync(one => one.Email == email))
        {
            await Site.Account(email, await db.People.Where(one => one.Name == name).Select(one => one.Id).SingleAsync());
        }
        return await Site.SignedIn(email);
    }

    /// <summary>A form filled in; tests change what they are about.</summary>
    public static Dictionary<string, string> Form(string title, double hours, string due, string of = "Ilds") =>
        new()
        {
            ["Title"] = title,
            ["Kind"] = "Template",
            ["Why"] = "For the board.",
            ["Of"] = of,
            ["HoursEach"] = hours.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Due"] = due,
            ["Serves"] = "No",
            ["Urgency"] = "No",
            ["Fields"] = "",
        };

    /// <summary>Shows the price of a form.</summary>
    public static async Task<IDocument> Price(HttpClient browser, Dictionary<string, string> form)
    {
        var answer = await Website.Post(browser, "/asks/new", new(form), "Price");
        return await Read(answer);
    }

    /// <summary>Prices and sends a form; gives the ask's key.</summary>
    public static async Task<long> Send(HttpClient browser, Dictionary<string, string> form, string way = "AsItIs")
    {
        var priced = await Price(browser, form);
        var mark = priced.QuerySelector("input[name=Priced]");
        Assert.True(mark is not null, priced.Body!.Text());
        var sent = await Website.Post(
            browser,
            "/asks/new",
            new(form) { ["Priced"] = mark!.GetAttribute("value")!, ["Way"] = way },
            "Send"
        );
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return long.Parse(sent.Headers.Location!.ToString().Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The gate's answer to an ask, by its form.</summary>
    public static async Task<HttpResponseMessage> Gate(
        HttpClient browser,
        long id,
        string verdict,
        Dictionary<string, string>? more = null
    )
    {
        var page = await Website.Page(browser, $"/gate/{id}");
        var fields = more ?? [];
        fields.TryAdd("Version", page.QuerySelector("input[name=Version]")!.GetAttribute("value")!);
        return await Website.Post(browser, $"/gate/{id}", fields, verdict);
    }

    /// <summary>One ILD's answer by her form.</summary>
    public async Task<HttpResponseMessage> Answer(
        HttpClient browser,
        long demand,
        string ild,
        string act,
        Dictionary<string, string>? more = null
    )
    {
        var mine = await Mine(demand, ild);
        var fields = more ?? [];
        fields["Version"] = $"{mine.Version}";
        return await Website.Post(browser, $"/plate/{mine.Id}", fields, act);
    }

    public async Task<Answer> Mine(long demand, string ild)
    {
        await using var db = Site.Store.OpenFor("test");
        return await db.DemandAnswers.SingleAsync(one =>
            one.DemandId == demand && db.Set<Person>().Any(person => person.Id == one.IldId && person.Name == ild)
        );
    }

    public async Task<Demand> Demand(long id)
    {
        await using var db = Site.Store.OpenFor("test");
        return await db.Demands.SingleAsync(one => one.Id == id);
    }

    public static async Task<IDocument> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(text));
    }

    // Words of neighbouring cells stay apart.
    public static string Text(IDocument page) =>
        string.Join(
                ' ',
                string.Join(' ', page.Body!.Descendants<IText>().Select(text => text.Data))
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            .Replace(" .", ".", StringComparison.Ordinal)
            .Replace(" ,", ",", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
