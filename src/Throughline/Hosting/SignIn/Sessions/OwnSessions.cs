using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Sessions;

/// <summary>An account's sessions, as their owner or an administrator ends them.</summary>
internal static class OwnSessions
{
    /// <summary>Those that count now, the last used first.</summary>
    public static async Task<List<Session>> OpenSessionsOf(this ThroughlineDb db, long account, CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        var stamp = await db.Users.Where(each => each.Id == account).Select(each => each.SecurityStamp).SingleAsync(stop);
        var all = await db.Sessions.Where(each => each.AccountId == account && each.EndedAt == null).ToListAsync(stop);
        return [.. all.Where(each => each.IsOpen(stamp, now)).OrderByDescending(each => each.SeenAt)];
    }

    /// <summary>Ends all but one, and lets that one go on under the account's new stamp.</summary>
    /// <param name="db">The database.</param>
    /// <param name="account">Whose.</param>
    /// <param name="kept">The session of this request; null to keep none.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>How many ended.</returns>
    public static async Task<int> EndSessionsBut(this ThroughlineDb db, long account, long? kept, CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        var stamp = await db.Users.Where(each => each.Id == account).Select(each => each.SecurityStamp).SingleAsync(stop);
        var ended = 0;
        foreach (
            var session in await db.Sessions.Where(each => each.AccountId == account && each.EndedAt == null).ToListAsync(stop)
        )
        {
            if (session.Id == kept)
            {
                session.Stamp = stamp ?? "";
            }
            else
            {
                ended += session.SeenAt + Session.Idle > now ? 1 : 0;
                session.End(now);
            }
        }
        await db.SaveChangesAsync(stop);
        return ended;
    }
}
