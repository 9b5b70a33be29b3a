using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Sessions;

/// <summary>Whether a cookie's session still counts: asked of the database every few seconds at most, so that one ended on any node ends on all.</summary>
internal sealed class OpenSessions(Store store)
{
    /// <summary>The claim of a cookie that names its session.</summary>
    public const string Claim = "throughline:session";

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);
    private readonly Remembered<long, Found?> sessions = new(store.Freshness);

    private sealed record Found(Session Session, string? Stamp);

    /// <summary>The session that a principal's cookie names, if it counts now.</summary>
    public async ValueTask<Session?> Of(ThroughlineDb db, ClaimsPrincipal? principal, CancellationToken stop)
    {
        if (!long.TryParse(principal?.FindFirstValue(Claim), CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }
        var now = db.Clock.GetUtcNow();
        if (await sessions.Get(id, () => Ask(db, id, stop)) is not { } found || !found.Session.IsOpen(found.Stamp, now))
        {
            return null;
        }
        if (now > found.Session.SeenAt + Noted)
        {
            found.Session.SeenAt = now;
            // Past the journal: that somebody clicked is no change of anything.
            await db
                .Sessions.Where(each => each.Id == id)
                .ExecuteUpdateAsync(each => each.SetProperty(session => session.SeenAt, now), stop);
        }
        return found.Session;
    }

    private static Task<Found?> Ask(ThroughlineDb db, long id, CancellationToken stop) =>
        db
            .Sessions.AsNoTracking()
            .Where(session => session.Id == id)
            .Join(
                db.Users.Where(account => account.EndedAt == null),
                session => session.AccountId,
                account => account.Id,
                (session, account) => new Found(session, account.SecurityStamp)
            )
            .SingleOrDefaultAsync(stop);
}
