using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars.Sources;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars.Feeds;

/// <summary><c>throughline feed add</c> and <c>feed fetch</c>: calendars by subscription.</summary>
internal static class FeedCommand
{
    public static Command Create() => new("feed", "Calendars that are fetched by themselves.") { Add(), Fetch() };

    private static Command Add()
    {
        var url = new Argument<string>("URL") { Description = "The calendar's secret address, or a CalDAV collection." };
        var owner = new Option<string>("--owner")
        {
            Description = "E-mail address of the ILD whose calendar it is.",
            Required = true,
        };
        var allow = new Option<string>("--allow-private")
        {
            Description = "HOST:PORT on the own network that may be asked.",
            DefaultValueFactory = _ => "",
        };
        var user = new Option<string>("--user") { Description = "For CalDAV: the user name.", DefaultValueFactory = _ => "" };
        var password = new Option<bool>("--password-stdin")
        {
            Description = "For CalDAV: reads the password from standard input.",
        };
        var add = new Command(
            "add",
            "Subscribes to a calendar. Example: throughline sample var/harbor && throughline import roster var/harbor && throughline feed add https://calendar.example.org/secret/basic.ics --owner marisol.vega@harbor.example"
        )
        {
            url,
            owner,
            allow,
            user,
            password,
        };
        var choice = StoreChoice.On(add);
        var answer = CommandAnswer.On(add);
        add.SetAction(
            async (parsed, stop) =>
            {
                await using var db = (await choice.Ready(parsed, stop)).OpenFor("feed add");
                var request = new NewFeed(
                    parsed.GetValue(url)!,
                    parsed.GetValue(allow)!,
                    parsed.GetValue(user)!,
                    parsed.GetValue(password) ? await Console.In.ReadLineAsync(stop) ?? "" : ""
                );
                if (request.Refusal is { } refusal)
                {
                    return answer.Refused(parsed, [$"URL: {refusal}"], new { });
                }
                var district = await new RosterCache().Current(db, stop);
                if (district.Index.PersonAt(parsed.GetValue(owner)!) is not { } ild)
                {
                    var nobody =
                        $"--owner: nobody in the roster has the address {parsed.GetValue(owner)}; import the roster first.";
                    return answer.Refused(parsed, [nobody], new { });
                }
                db.Subscriptions.Add(request.For(district.PersonIds[ild], db.Clock.GetUtcNow()));
                await db.SaveChangesAsync(stop);
                return answer.Done(
                    parsed,
                    new { owner = ild },
                    "Subscribed. throughline serve fetches it every 15 minutes; to fetch it now: throughline feed fetch"
                );
            }
        );
        return add;
    }

    private static Command Fetch()
    {
        var url = new Argument<string?>("URL")
        {
            Description = "Only this one; all where left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var accept = new Option<bool>("--accept")
        {
            Description = "Takes calendars that were held because they lost more than a fifth.",
        };
        var fetch = new Command("fetch", "Fetches subscribed calendars now. Example: throughline feed fetch") { url, accept };
        var choice = StoreChoice.On(fetch);
        var answer = CommandAnswer.On(fetch);
        fetch.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                var found = await Run(store, parsed.GetValue(url), parsed.GetValue(accept), stop);
                var problems = found.Where(one => one.Problem is not null).Select(one => one.Problem!).ToList();
                return problems.Count == 0
                    ? answer.Done(
                        parsed,
                        new { Feeds = found },
                        found.Select(one => one.Sentence).Where(each => each.Length > 0)
                    )
                    : answer.Refused(
                        parsed,
                        problems,
                        new { Feeds = found },
                        found.Select(one => one.Sentence).Where(each => each.Length > 0)
                    );
            }
        );
        return fetch;
    }

    private static async Task<IReadOnlyList<Fetched>> Run(Store store, string? url, bool isAccepted, CancellationToken stop)
    {
        HashSet<long> wanted;
        await using (var db = store.OpenFor("feed fetch"))
        {
            var chosen = (await db.Subscriptions.ToListAsync(stop)).Where(one => url is null || one.Address == url).ToList();
            if (chosen.Count == 0)
            {
                var none = url is null
                    ? "There are no subscriptions; throughline feed add URL makes one."
                    : "URL: there is no subscription with that address.";
                return [new Fetched("", 0, none, "")];
            }
            chosen.ForEach(one => one.NextAt = db.Clock.GetUtcNow());
            chosen
                .Where(one => isAccepted && one.HeldEvents is not null)
                .ToList()
                .ForEach(one => one.TakeHeld(db.Clock.GetUtcNow()));
            db.Enqueue("fetch calendars", "now");
            await db.SaveChangesAsync(stop);
            wanted = [.. chosen.Select(one => one.Id)];
        }
        await using var services = new ServiceCollection().AddSingleton<RosterCache>().BuildServiceProvider();
        await new JobRunner(store, FetchCalendars.Jobs, services, NullLogger<JobRunner>.Instance).RunDue(stop);
        await using var after = store.OpenFor("feed fetch");
        return [.. (await after.Subscriptions.ToListAsync(stop)).Where(one => wanted.Contains(one.Id)).Select(Fetched.Of)];
    }

    /// <summary>What became of one subscription.</summary>
    private sealed record Fetched(string Source, int Events, string? Problem, string Sentence)
    {
        public static Fetched Of(Subscription one)
        {
            var problem =
                one.Failure is { } failure ? $"{one.SourceName}: {failure} What was last read stays."
                : one.HeldEvents is { } held
                    ? $"{one.SourceName}: held back, {held} events instead of {one.Events}; if that is right: throughline feed fetch --accept"
                : null;
            return new(one.SourceName, one.Events, problem, problem is null ? $"{one.SourceName}: {one.Events} events." : "");
        }
    }
}
