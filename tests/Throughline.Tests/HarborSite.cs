using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Demo;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Tests;

/// <summary>The website of Harbor Unified on its own day, with the calendars of some of its ILDs.</summary>
internal sealed class HarborSite : IAsyncDisposable
{
    /// <summary>Thursday, March 19, 2026, 12:20 in the district.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 19, 16, 20, 0, TimeSpan.Zero);

    private HarborSite(Website site, HandClock clock) => (Site, Clock) = (site, clock);

    public Website Site { get; }

    /// <summary>Stands at <see cref="Now"/> until a test moves it.</summary>
    public HandClock Clock { get; }

    public Store Store => Site.Store;

    public static async Task<HarborSite> Open(Databases databases, string kind = "sqlite", params string[] calendarsOf)
    {
        var clock = new HandClock(Now);
        var store = await databases.Fresh(kind, clock);
        await Harbor.Import(store);
        await using var db = store.OpenFor("import calendar");
        var files = HarborCalendars.Files();
        foreach (var ild in calendarsOf)
        {
            await new CalendarImport(db, new RosterCache()).Receive(
                ild,
                $"{ild}.ics",
                files[ild],
                DistrictDay.Of(Now, HarborYear.Zone)
            );
        }
        return new HarborSite(await Website.Of(store), clock);
    }

    /// <summary>A browser in which that person of the cast has signed in, by roster key.</summary>
    public async Task<HttpClient> As(string key)
    {
        var email = $"{key}@harbor.example";
        await using var db = Store.OpenFor("test");
        if (!await db.Users.AnyAsync(account => account.Email == email))
        {
            await Site.Account(email, await IdOf(key));
        }
        return await Site.SignedIn(email);
    }

    /// <summary>A browser in which the administrator has signed in, who is nobody in the roster.</summary>
    public async Task<HttpClient> AsAdministrator()
    {
        const string Email = "administrator@harbor.example";
        var account = await Site.Account(Email);
        await using var db = Store.OpenFor("test");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Sysa,
                Start = new DateOnly(2025, 9, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync();
        return await Site.SignedIn(Email);
    }

    /// <summary>A person's key in the database.</summary>
    public async Task<long> IdOf(string key)
    {
        await using var db = Store.OpenFor("test");
        return await db.People.Where(person => person.RosterKey == key).Select(person => person.Id).SingleAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
