using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>Protected time as other calendars fetch it. The address is the key: nobody is signed in here.</summary>
[AllowAnonymous]
internal sealed class SubscriptionPage(ThroughlineDb db, RosterCache rosters) : PageModel
{
    private const string Ending = ".ics";
    private const int LongestSecret = 64;

    public async Task<IActionResult> OnGetAsync(string secret, string? only, CancellationToken stop)
    {
        var key = secret.EndsWith(Ending, StringComparison.Ordinal) ? secret[..^Ending.Length] : secret;
        if (key.Length > LongestSecret)
        {
            return NotFound();
        }
        var hash = SecretToken.Digest(key);
        var feed = await db.ProtectedFeeds.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == hash, stop);
        if (feed is null || feed.RevokedAt is not null)
        {
            return NotFound();
        }
        var district = await rosters.Current(db, stop);
        var today = DistrictDay.Of(db.Clock.GetUtcNow(), district.Index.Roster.District.Zone);
        if (feed.LastFetched != today)
        {
            // A note of use, not a change: it is not journalled.
            await db
                .ProtectedFeeds.Where(one => one.Id == feed.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastFetched, today), stop);
        }
        var network = feed.NetworkId is { } id
            ? await db.Networks.Where(one => one.Id == id).Select(one => one.RosterKey).SingleAsync(stop)
            : null;
        var text = FeedText.Write(district.Index, network is null ? [] : [network], today, only == "busy");
        Response.Headers.CacheControl = "private, max-age=3600";
        return File(text, "text/calendar; charset=utf-8");
    }
}
