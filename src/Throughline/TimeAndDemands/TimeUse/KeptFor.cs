using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>The ILDs whose calendar somebody keeps as their delegate.</summary>
internal static class KeptFor
{
    /// <summary>Whether the reader sees this ILD's pages as a delegate, and not as the ILD or on a case.</summary>
    public static bool IsDelegate(Reader reader, long owner) =>
        reader.PersonId != owner
        && reader.Toward(owner) is var seats
        && seats.Contains(Seat.Asst)
        && !seats.Contains(Seat.Reco);

    /// <summary>The ILD whose pages a delegate means who names none: their first, where they are no ILD themselves.</summary>
    public static long? Meant(Reader reader) =>
        reader.PersonId is { } me && reader.Toward(me).Contains(Seat.Ild) ? null
        : Ilds(reader) is { Count: > 0 } ilds ? ilds.Min()
        : null;

    /// <summary>All of them by name, for whoever keeps more than one calendar; else none.</summary>
    public static async Task<IReadOnlyList<(long Id, string Name)>> Several(
        ThroughlineDb db,
        Reader reader,
        CancellationToken stop
    )
    {
        var ilds = Ilds(reader);
        if (ilds.Count < 2)
        {
            return [];
        }
        return await db
            .People.AsNoTracking()
            .Where(person => ilds.Contains(person.Id))
            .OrderBy(person => person.Name)
            .Select(person => new ValueTuple<long, string>(person.Id, person.Name))
            .ToListAsync(stop);
    }

    // Toward the ILDs themselves: a delegate has the seat toward their principals too.
    private static List<long> Ilds(Reader reader) =>
        [
            .. reader
                .Standing.Grants.Where(grant => grant.Seat == Seat.Asst && grant.On(reader.Today))
                .Select(grant => grant.SubjectPersonId)
                .OfType<long>()
                .Where(ild => IsDelegate(reader, ild))
                .Distinct(),
        ];

    /// <summary>The ILD's name, for the head of a page that a delegate reads.</summary>
    public static Task<string> NameOf(ThroughlineDb db, long owner, CancellationToken stop) =>
        db.People.Where(person => person.Id == owner).Select(person => person.Name).SingleAsync(stop);
}
