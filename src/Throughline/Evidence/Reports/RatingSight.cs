using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Evidence.Reports;

/// <summary>Who reads ratings of the supports (R33).</summary>
internal static class RatingSight
{
    /// <summary>
    /// Whether that reader does. Nobody is named in a rating; a department is party to one (seat DEPT) once it has asked something of ILDs or
    /// principals, which is what is rated.
    /// </summary>
    public static async Task<bool> Of(ThroughlineDb db, Reader reader, CancellationToken stop) =>
        reader.Seats.Any(seat => seat != Seat.Dept && AccessMatrix.Sees(RecordKind.R33, seat))
        || (
            reader.Holds(Seat.Dept)
            && AccessMatrix.Sees(RecordKind.R33, Seat.Dept)
            && await db.Demands.AnyAsync(one => one.RequesterId == reader.PersonId, stop)
        );

    /// <summary>Whether they read them in full. Whoever led a network once and leads none reads as that (ILDF), not as an ILD.</summary>
    public static bool InFull(Reader reader)
    {
        var ledOnce = reader.Holds(Seat.Ildf) && reader.HeldToward(Seat.Ild).All(person => person == reader.PersonId);
        return reader.Seats.Any(seat =>
            !(ledOnce && seat is (Seat.Ild or Seat.Ildx)) && AccessMatrix.Allows(RecordKind.R33, seat, Act.Read)
        );
    }
}
