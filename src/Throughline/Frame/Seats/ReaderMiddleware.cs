using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Walls;

namespace Throughline.Frame.Seats;

/// <summary>Finds out, on every request of someone signed in, who they are today; an ended account is signed out.</summary>
internal sealed class ReaderMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ThroughlineDb db)
    {
        var stop = context.RequestAborted;
        var district = await db.District.AsNoTracking().FirstOrDefaultAsync(stop);
        if (district is not null)
        {
            context.Features.Set(district);
        }
        if (context.User.Identity is { IsAuthenticated: true })
        {
            var reader = await Find(db, context.User, district, stop);
            if (reader is null)
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                context.Features.Set(reader);
                SeatClaims.Add(context.User, reader, await Post(db, reader, stop));
                db.ReadAs(reader);
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

    /// <summary>The reader that an account is today; null for one that has ended or is gone.</summary>
    private static async Task<Reader?> Find(ThroughlineDb db, ClaimsPrincipal user, District? district, CancellationToken stop)
    {
        var id = long.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && each.EndedAt == null, stop);
        return account is null ? null : await db.ReaderOf(account, district, stop);
    }

    private static async Task<string> Post(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        var leads = reader.Standing.Own.FirstOrDefault(each => each.NetworkId is not null && each.On(reader.Today));
        var network = leads is null
            ? null
            : await db.Networks.Where(each => each.Id == leads.NetworkId).Select(each => each.Name).FirstOrDefaultAsync(stop);
        if (network is not null)
        {
            return network;
        }
        return reader.PersonId is null
            ? reader.Holds(Seat.Sysa)
                ? "Administrator"
                : ""
            : await db
                .People.Where(person => person.Id == reader.PersonId)
                .Select(person => person.Unit)
                .FirstOrDefaultAsync(stop)
                ?? "";
    }
}

/// <summary>Makes readers.</summary>
internal static class ReaderQuery
{
    /// <summary>From here on the context finds what this reader may see, and writes down that it is they who act.</summary>
    public static void ReadAs(this ThroughlineDb db, Reader reader)
    {
        db.Actor = reader.Actor;
        db.SeenBy = SeenBy.Only(reader.OwnersSeen, reader.Sight);
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
