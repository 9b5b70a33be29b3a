using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.Tests.ProfessionalLearning.LiveSessions;

/// <summary>A peer session of today, its circle fixed by Denise Okafor.</summary>
internal static class RoomStage
{
    /// <summary>Convenes and plans it through the pages; gives the session's key.</summary>
    public static async Task<long> Room(
        this LearningStage stage,
        HttpClient denise,
        string protocol = "open-inquiry",
        string? presenter = null,
        string name = "Peer session"
    )
    {
        var meeting = await stage.Convene(denise, name, SeriesKind.PeerLed, minutes: 60, learning: 60);
        return await stage.Plan(denise, meeting, protocol, presenter);
    }

    /// <summary>Plans a conversation of a meeting with everybody who is offered.</summary>
    public static async Task<long> Plan(
        this LearningStage stage,
        HttpClient by,
        long meeting,
        string protocol = "open-inquiry",
        string? presenter = null
    )
    {
        var path = $"/learning/meetings/{meeting}/session";
        var page = await Website.Page(by, path);
        List<KeyValuePair<string, string>> fields =
        [
            new(
                "__RequestVerificationToken",
                page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!
            ),
            new("Protocol", protocol),
            new("Presenter", presenter is null ? "" : $"{await stage.Harbor.IdOf(presenter)}"),
            new("Prompt", presenter is null ? "bank-0" : ""),
            .. page.QuerySelectorAll("input[name=Circle]")
                .Select(box => new KeyValuePair<string, string>("Circle", box.GetAttribute("value")!)),
        ];
        using var sent = new FormUrlEncodedContent(fields);
        using var answer = await by.PostAsync(new Uri(path, UriKind.Relative), sent);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
        return await stage.Ask(db => db.LiveSessions.MaxAsync(one => one.Id));
    }

    public static async Task<HttpResponseMessage> Press(HttpClient by, long room, PressKind kind, int seen, int minutes = 0) =>
        await Website.Post(
            by,
            $"/learning/sessions/{room}",
            new()
            {
                ["kind"] = $"{kind}",
                ["seen"] = $"{seen}",
                ["minutes"] = $"{minutes}",
            },
            "Press"
        );

    public static async Task<HttpResponseMessage> Note(HttpClient by, long room, string text, Guid? key = null) =>
        await Website.Post(
            by,
            $"/learning/sessions/{room}",
            new() { ["text"] = text, ["key"] = $"{key ?? Guid.NewGuid()}" },
            "Note"
        );

    public static async Task<HttpStatusCode> Status(HttpClient by, long room) =>
        (await by.GetAsync(new Uri($"/learning/sessions/{room}", UriKind.Relative))).StatusCode;
}
