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
            "Subscribes to a calendar. Example: throughline feed add https://calendar.example.org/secret/basic.ics --owner marisol.vega@harbor.example"
        )
        {
            url,
            owner,
            allow,
            user,
            password,
        };
        var choice = StoreChoice.On(add);
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
                    await Console.Error.WriteLineAsync($"URL: {refusal}");
                    return 1;
                }
                var district = await new RosterCache().Current(db, stop);
                if (district.Index.PersonAt(parsed.GetValue(owner)!) is not { } ild)
                {
                    await Console.Error.WriteLineAsync(
                        $"--owner: nobody in the roster has the address {parsed.GetValue(owner)}; import the roster first."
                    );
                    return 1;
                }
                db.Subscriptions.Add(request.For(district.PersonIds[ild], db.Clock.GetUtcNow()));
                await db.SaveChangesAsync(stop);
                Console.WriteLine(
                    "Subscribed. throughline serve fetches it every 15 minutes; to fetch it now: throughline feed fetch"
                );
                return 0;
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
        fetch.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                return await Run(store, parsed.GetValue(url), parsed.GetValue(accept), stop);
            }
        );
        return fetch;
    }

    private static async Task<int> Run(Store store, string? url, bool isAccepted, CancellationToken stop)
    {
        HashSet<long> wanted;
        await using (var db = store.OpenFor("feed fetch"))
        {
            var chosen = (await db.Subscriptions.ToListAsync(stop)).Where(one => url is null || one.Address == url).ToList();
            if (chosen.Count == 0)
            {
                await Console.Error.WriteLineAsync(
                    url is null
                        ? "There are no subscriptions; throughline feed add URL makes one."
                        : "URL: there is no subscription with that address."
                );
                return 1;
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
        var code = 0;
        foreach (var one in (await after.Subscriptions.ToListAsync(stop)).Where(one => wanted.Contains(one.Id)))
        {
            code |= Tell(one);
        }
        return code;
    }

    private static int Tell(Subscription one)
    {
        if (one.Failure is { } failure)
        {
            Console.Error.WriteLine($"{one.SourceName}: {failure} What was last read stays.");
            return 1;
        }
        Console.WriteLine(
            one.HeldEvents is { } held
                ? $"{one.SourceName}: held back, {held} events instead of {one.Events}; if that is right: throughline feed fetch --accept"
                : $"{one.SourceName}: {one.Events} events."
        );
        return one.HeldEvents is null ? 0 : 1;
    }
}
