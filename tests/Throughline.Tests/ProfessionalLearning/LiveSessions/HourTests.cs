using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.LiveSessions;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.LiveSessions;

/// <summary>
/// An hour of a session with twelve screens whose connections drop, played fast: all agree on the step within a second of each press, and no note is lost
/// or kept twice. With two nodes on PostgreSQL half of the screens hang on the other node.
/// </summary>
public sealed class HourTests(Databases databases)
{
    private const int Screens = 12;
    private const int Minutes = 60;
    private static readonly TimeSpan Minute = TimeSpan.FromMilliseconds(Soak.IsOn ? 1_000 : 150);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("postgres", 2)]
    public async Task All_screens_agree_within_a_second_and_no_note_is_lost(string kind, int nodes)
    {
        await using var stage = await LearningStage.Set(databases, kind);
        var denise = await stage.As(LearningStage.Denise);
        var room = await stage.Room(denise, "consultancy", LearningStage.Denise);
        await using var other = nodes == 2 ? await Website.Of(stage.Harbor.Store) : stage.Harbor.Site;
        var people = new[] { LearningStage.Denise, LearningStage.Marisol, "priya-raman", "joan-petrakis" };
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var screens = new List<Screen>();
        for (var at = 0; at < Screens; at++)
        {
            await stage.As(people[at % people.Length]);
            var site = at % 2 == 0 ? stage.Harbor.Site : other;
            screens.Add(new Screen(await site.SignedIn($"{people[at % people.Length]}@harbor.example"), room, at));
        }
        var listening = screens.ConvertAll(screen => Task.Run(() => screen.Listen(over.Token), Stop));
        var slowest = TimeSpan.Zero;
        var seen = 0;
        await RoomStage.Press(denise, room, PressKind.Start, seen++);
        for (var minute = 0; minute < Minutes; minute++)
        {
            stage.Harbor.Clock.Move(TimeSpan.FromMinutes(1));
            if (minute % 10 == 9)
            {
                await RoomStage.Press(
                    screens[minute % Screens].Browser,
                    room,
                    minute % 20 == 9 ? PressKind.Next : PressKind.Extend,
                    seen++,
                    5
                );
                var took = await Agreed(screens, seen);
                slowest = took > slowest ? took : slowest;
            }
            await Task.WhenAll(
                screens
                    .Where(screen => screen.Number % 6 == minute % 6)
                    .Select(screen => screen.Write($"{screen.Number}/{minute}"))
            );
            await Task.Delay(Minute, Stop);
        }
        await over.CancelAsync();
        await Task.WhenAll(listening);
        var kept = await stage.Ask(db => db.SessionNotes.Select(note => note.Text).ToListAsync(Stop));
        Assert.Equal(screens.SelectMany(screen => screen.Written).Order(), kept.Order());
        Assert.True(
            slowest < TimeSpan.FromSeconds(Soak.IsOn ? 1 : 5),
            $"the slowest step change took {slowest.TotalMilliseconds:0} ms"
        );
        Assert.True(screens.Sum(screen => screen.Drops) > Screens);
        Console.WriteLine(
            $"A session of {Minutes} minutes on {kind}, {nodes} node(s), {Screens} screens: {kept.Count} notes, {screens.Sum(screen => screen.Drops)} drops, slowest step change {slowest.TotalMilliseconds:0} ms."
        );
    }

    // Whoever is between two connections is asked again when it has one.
    private static async Task<TimeSpan> Agreed(IReadOnlyList<Screen> screens, int seen)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (screens.Any(screen => screen.Seen < seen) && watch.Elapsed < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(10, Stop);
        }
        Assert.All(screens, screen => Assert.Equal(seen, screen.Seen));
        return watch.Elapsed;
    }

    /// <summary>One screen: listens, drops its connection now and then, writes notes and repeats what it is not sure was kept.</summary>
    private sealed class Screen(HttpClient browser, long room, int number)
    {
        private readonly Random dice = new(number);
        private string? token;

        public HttpClient Browser { get; } = browser;
        public int Number { get; } = number;
        public int Seen { get; private set; }
        public int Drops { get; private set; }
        public List<string> Written { get; } = [];

        public async Task Listen(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                using var line = CancellationTokenSource.CreateLinkedTokenSource(stop);
                line.CancelAfter(dice.Next(300, 2_000));
                try
                {
                    using var answer = await Browser.GetAsync(
                        new Uri($"/learning/sessions/{room}/stream", UriKind.Relative),
                        HttpCompletionOption.ResponseHeadersRead,
                        line.Token
                    );
                    if ((int)answer.StatusCode == StatusCodes.Status499ClientClosedRequest)
                    {
                        // It dropped before the answer had begun.
                        Drops++;
                        continue;
                    }
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                    using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(line.Token));
                    while (await reader.ReadLineAsync(line.Token) is { } text)
                    {
                        if (text.StartsWith("data: ", StringComparison.Ordinal))
                        {
                            Seen = JsonDocument.Parse(text[6..]).RootElement.GetProperty("seq").GetInt32();
                        }
                    }
                }
                catch (Exception error) when (error is OperationCanceledException or IOException)
                {
                    Drops++;
                }
            }
        }

        // The answer to a first sending may have been lost on the way: it is sent again under the same key.
        public async Task Write(string text)
        {
            token ??= (await Website.Page(Browser, $"/learning/sessions/{room}"))
                .QuerySelector("input[name=__RequestVerificationToken]")!
                .GetAttribute("value")!;
            Written.Add(text);
            var key = Guid.NewGuid();
            for (var turn = 0; turn < (dice.Next(4) == 0 ? 2 : 1); turn++)
            {
                using var sent = new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = token,
                        ["text"] = text,
                        ["key"] = $"{key}",
                    }
                );
                using var asked = new HttpRequestMessage(HttpMethod.Post, $"/learning/sessions/{room}?handler=Note")
                {
                    Content = sent,
                };
                asked.Headers.Add("X-Live", "1");
                using var answer = await Browser.SendAsync(asked, Stop);
                Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            }
        }
    }
}
