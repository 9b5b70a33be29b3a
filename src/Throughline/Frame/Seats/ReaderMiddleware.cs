using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Walls;

namespace Throughline.Frame.Seats;

/// <summary>Finds out, on every request of someone signed in, who they are today; an ended account is signed out.</summary>
internal sealed class ReaderMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ThroughlineDb db, Readers readers)
    {
        var stop = context.RequestAborted;
        var district = await readers.District(db, stop);
        if (district is not null)
        {
            context.Features.Set(district);
        }
        if (context.User.FindFirstValue(SeatClaims.TokenName) is { } token)
        {
            var sender = Reader.OfToken(token, DistrictDay.Of(db.Clock.GetUtcNow(), district?.Zone));
            context.Features.Set(sender);
            db.ReadAs(sender);
        }
        else if (context.User.Identity is { IsAuthenticated: true })
        {
            var account = long.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
            if (await readers.Find(db, account, district, stop) is { } known)
            {
                context.Features.Set(known.Reader);
                SeatClaims.Add(context.User, known.Reader, known.Post);
                db.ReadAs(known.Reader);
            }
            else
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }
        try
        {
            await next(context);
        }
        catch (ShutOutException) when (!context.Response.HasStarted)
        {
            // Seats changed while the page was open, or a page forgot to ask: as if there were no such thing.
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}

/// <summary>Makes readers.</summary>
internal static class ReaderQuery
{
    /// <summary>From here on the context finds what this reader may see, and writes down that it is they who act.</summary>
    public static void ReadAs(this ThroughlineDb db, Reader reader)
    {
        db.Actor = reader.Actor;
        db.SeenBy = SeenBy.Only(reader.OwnersSeen, reader.Sight, (kind, act, owner) => reader.May(kind, act, owner));
    }

    /// <summary>The reader that an account is, as of today in the district.</summary>
    public static async Task<Reader> ReaderOf(
        this ThroughlineDb db,
        Account account,
        District? district,
        CancellationToken stop
    )
    {
        var name = account.PersonId is { } person
            ? await db.People.Where(each => each.Id == person).Select(each => each.Name).SingleAsync(stop)
            : "";
        var today = DistrictDay.Of(db.Clock.GetUtcNow(), district?.Zone);
        return new Reader(account, name, await db.StandingOf(account, stop), today);
    }
}
