using System.Security.Claims;
using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.TimeAndDemands.Cohort;

/// <summary>Who looks at all ILDs together: those whose time it is, those who supervise them, and senior leaders.</summary>
internal static class CohortReaders
{
    private static readonly Seat[] Seats = [Seat.Chief, Seat.Senr, Seat.Ild];

    /// <summary>Whether the reader may see the cohort's figures; never one person's.</summary>
    public static bool SeesCohort(this Reader reader) => Seats.Any(reader.Holds);

    /// <summary>Likewise, for the menu.</summary>
    public static bool SeesCohort(this ClaimsPrincipal reader) => Seats.Any(reader.HasSeat);
}
