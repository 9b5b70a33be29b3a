namespace Throughline.Access;

/// <summary>What several seats of one reader toward one record add up to (overlays M1, M7 and M13 of the access rules).</summary>
/// <remarks>
/// Pure: seats come in as an argument. No seat, no sight. On walled and anonymous records whoever evaluates the subject
/// gets nothing, whatever other seat they hold, except that an ILD who also evaluates keeps the support room's own records.
/// Elsewhere the seats' rights are united.
/// </remarks>
public static class Ruling
{
    // Held only by someone with no other seat toward the record (M7).
    private static readonly Seat[] Onlookers = [Seat.Depx, Seat.Prix, Seat.Ildx];

    // What stays with an ILD who is also the principal's evaluator (M1).
    private static readonly RecordKind[] SupportRoom =
    [
        RecordKind.R09,
        RecordKind.R10,
        RecordKind.R12,
        RecordKind.R16,
        RecordKind.R17,
        RecordKind.R23,
    ];

    /// <summary>Whether a reader who holds these seats may do this.</summary>
    public static bool Allows(RecordKind kind, Act act, IReadOnlyCollection<Seat> seats) =>
        Counting(kind, seats).Any(seat => AccessMatrix.Allows(kind, seat, act));

    /// <summary>How much of the record a reader who holds these seats sees.</summary>
    public static View ViewOf(RecordKind kind, IReadOnlyCollection<Seat> seats)
    {
        if (Allows(kind, Act.Read, seats))
        {
            return View.Full;
        }
        if (Allows(kind, Act.ReadRedacted, seats))
        {
            return View.Redacted;
        }
        return JudgesTheIld(kind, seats) ? View.CohortOnly : View.Nothing;
    }

    private static IEnumerable<Seat> Counting(RecordKind kind, IReadOnlyCollection<Seat> seats)
    {
        var held = seats.Except(Onlookers).ToList();
        if (held.Count == 0)
        {
            return seats;
        }
        var walled = AccessMatrix.ClassOf(kind) is RecordClass.Walled or RecordClass.Anonymous;
        // An evaluator and nothing else has what the evaluator's own cell says, such as a district's result.
        if (walled && held.Exists(Judges) && !held.TrueForAll(Judges))
        {
            return held.Where(seat => seat == Seat.Ild && SupportRoom.Contains(kind));
        }
        return JudgesTheIld(kind, held) ? held.Where(seat => seat != Seat.Chief) : held;
    }

    private static bool Judges(Seat seat) => seat is Seat.Evp or Seat.Evi;

    private static bool JudgesTheIld(RecordKind kind, IReadOnlyCollection<Seat> seats) =>
        kind is RecordKind.R04 or RecordKind.R07 && seats.Contains(Seat.Chief) && seats.Contains(Seat.Evi);
}
