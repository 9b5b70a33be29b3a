using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours.SystemHeld;

/// <summary>Puts a review into the hands of the data office.</summary>
internal static class ReviewDesk
{
    public static LetterKind Letter { get; } =
        new("system-held-review", "Schools that the data office presents", RecordKind.R26);

    /// <summary>The data office presents the school instead of its ILDs; the caller saves.</summary>
    /// <param name="db">The database.</param>
    /// <param name="demand">What was asked, placed already.</param>
    /// <param name="school">The school.</param>
    /// <param name="minutes">Minutes of ILDs that it would have taken.</param>
    /// <param name="today">Today in the district.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<SystemReview> Take(
        ThroughlineDb db,
        Demand demand,
        long school,
        int minutes,
        DateOnly today,
        CancellationToken stop
    )
    {
        var review = new SystemReview
        {
            SchoolId = school,
            DemandId = demand.Id,
            Unit = demand.Unit,
            Day = demand.Due,
            AskedAt = db.Now,
            SparedMinutes = minutes,
        };
        db.SystemReviews.Add(review);
        var office = await db
            .RoleGrants.Where(one => one.Seat == Seat.Data && one.Start <= today && (one.End == null || one.End >= today))
            .Join(
                db.Users.Where(one => one.PersonId != null),
                one => one.AccountId,
                account => account.Id,
                (_, account) => account.PersonId!.Value
            )
            .Distinct()
            .ToListAsync(stop);
        foreach (var person in office)
        {
            await db.Tell(
                person,
                Letter,
                $"The data office presents a school on {Hours.Day(demand.Due)}: {demand.Title}.",
                "/scorecard/reviews",
                stop: stop
            );
        }
        return review;
    }
}
