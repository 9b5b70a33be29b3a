using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.Tests.ProfessionalLearning;

/// <summary>Harbor Unified without calendars; the cast convenes meetings through the pages.</summary>
internal sealed class LearningStage(HarborSite harbor) : IAsyncDisposable
{
    public const string Facilitator = "samuel-ortega";
    public const string Deputy = "helen-marchetti";
    public const string Marisol = "marisol-vega";
    public const string Denise = "denise-okafor";

    public HarborSite Harbor { get; } = harbor;

    public static async Task<LearningStage> Set(Databases databases, string kind = "sqlite") =>
        new(await HarborSite.Open(databases, kind));

    public Task<HttpClient> As(string key) => Harbor.As(key);

    /// <summary>Convenes meetings; gives the first one's key.</summary>
    public async Task<long> Convene(
        HttpClient by,
        string name = "ILD meeting",
        SeriesKind kind = SeriesKind.StaffLed,
        string first = "2026-03-19",
        Rhythm rhythm = Rhythm.Once,
        int minutes = 150,
        int learning = 90,
        string until = "2026-06-26",
        MeetingForm form = MeetingForm.Regular,
        string guest = "",
        IReadOnlyList<long>? people = null
    )
    {
        var page = await Website.Page(by, "/learning/new");
        var invited =
            people?.Select(one => one.ToString(CultureInfo.InvariantCulture))
            ?? page.QuerySelectorAll("input[name=People]").Select(box => box.GetAttribute("value")!);
        List<KeyValuePair<string, string>> fields =
        [
            new(
                "__RequestVerificationToken",
                page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!
            ),
            new("Name", name),
            new("Kind", $"{kind}"),
            new("Form", $"{form}"),
            new("Guest", guest),
            new("Rhythm", $"{rhythm}"),
            new("First", first),
            new("Until", until),
            new("StartsAt", "08:30"),
            new("Minutes", minutes.ToString(CultureInfo.InvariantCulture)),
            new("LearningMinutes", learning.ToString(CultureInfo.InvariantCulture)),
            .. invited.Select(one => new KeyValuePair<string, string>("People", one)),
        ];
        using var sent = new FormUrlEncodedContent(fields);
        using var answer = await by.PostAsync(new Uri("/learning/new", UriKind.Relative), sent);
        if (answer.StatusCode != System.Net.HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
        await using var db = Harbor.Store.OpenFor("test");
        return await db.Meetings.Where(one => one.Title == name).OrderBy(one => one.Day).Select(one => one.Id).FirstAsync();
    }

    /// <summary>Asks for learning minutes; gives the knock's key.</summary>
    public async Task<long> Knock(HttpClient by, long meeting, int minutes, string topic)
    {
        await Website.Post(
            by,
            "/learning/ask-in",
            new()
            {
                ["Meeting"] = $"{meeting}",
                ["Topic"] = topic,
                ["Minutes"] = $"{minutes}",
                ["Why"] = "All six are in one room then.",
            }
        );
        await using var db = Harbor.Store.OpenFor("test");
        return await db.Knocks.OrderByDescending(one => one.Id).Select(one => one.Id).FirstAsync();
    }

    public Task<HttpResponseMessage> Refuse(HttpClient by, long knock) =>
        Website.Post(
            by,
            $"/learning/knocks/{knock}",
            new()
            {
                ["Reason"] = "It fits in operations at 10:00.",
                ["ParkedWith"] = "Ray Dombrowski",
                ["ParkedUntil"] = "2026-04-02",
            },
            "Refuse"
        );

    public Task<HttpResponseMessage> Override(HttpClient by, long knock, string makeUpOn = "2026-04-06") =>
        Website.Post(
            by,
            $"/learning/knocks/{knock}",
            new() { ["Reason"] = "The board meets tonight.", ["MakeUpOn"] = makeUpOn },
            "Override"
        );

    /// <summary>Writes down that all was held as far as it stands, but for what is given.</summary>
    public static async Task<HttpResponseMessage> Record(HttpClient by, long meeting, Dictionary<string, string>? but = null)
    {
        var page = await Website.Page(by, $"/learning/meetings/{meeting}/held");
        var fields = page.QuerySelectorAll("main input[type=number], main input[name=Version]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        foreach (var (name, value) in but ?? [])
        {
            fields[name] = value;
        }
        return await Website.Post(by, $"/learning/meetings/{meeting}/held", fields);
    }

    public async Task<T> Ask<T>(Func<Throughline.Persistence.ThroughlineDb, Task<T>> what)
    {
        await using var db = Harbor.Store.OpenFor("test");
        return await what(db);
    }

    public ValueTask DisposeAsync() => Harbor.DisposeAsync();
}
