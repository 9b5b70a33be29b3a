using Throughline.Access;

namespace Throughline.Persistence.Walls;

/// <summary>Where one reader stands toward walled rows at this moment; pure, from the seats of the request.</summary>
internal sealed class WallSight(long? me, ILookup<long, Seat> people, IReadOnlySet<Seat> everybody)
{
    // The ILD's seat on these is the author's: who is assigned later sees nothing old (M4).
    private static readonly RecordKind[] OfTheAuthor =
    [
        RecordKind.R09,
        RecordKind.R10,
        RecordKind.R11,
        RecordKind.R12,
        RecordKind.R16,
        RecordKind.R17,
        RecordKind.R19,
        RecordKind.R32,
    ];

    private readonly PeopleBySeats bySeats = new(people);

    /// <summary>Nobody: sees nothing.</summary>
    public static WallSight None { get; } = new(null, Array.Empty<Seat>().ToLookup(_ => 0L), new HashSet<Seat>());

    /// <summary>The reader's person; 0, which nobody has, for an account without one.</summary>
    public long Me { get; } = me ?? 0;

    /// <summary>The sessions whose case and notes a guest hears, who is nobody in the roster (M10); empty for all others.</summary>
    public IReadOnlyCollection<long> Heard { get; private init; } = [];

    /// <summary>A guest of some sessions: hears what is said there, and writes nothing.</summary>
    public static WallSight Guest(IReadOnlyCollection<long> sessions) =>
        new(null, Array.Empty<Seat>().ToLookup(_ => 0L), new HashSet<Seat>()) { Heard = sessions };

    /// <summary>Those whose rows are seen by assignment, whoever wrote them.</summary>
    public IReadOnlyCollection<long> Subjects(RecordKind kind) =>
        bySeats.Where(seats => Ruling.Allows(kind, Act.Read, ByAssignment(kind, [.. seats, .. everybody])));

    /// <summary>Those whom the reader evaluates, and of whom no row of the kind is seen, own ones included.</summary>
    public IReadOnlyCollection<long> ShutOut(RecordKind kind) =>
        bySeats.Where(seats => IsShutOut(kind, [.. seats, .. everybody]));

    /// <summary>Whether everybody's are seen, but for those whom the reader evaluates (RECO with an open case).</summary>
    public bool Everyones(RecordKind kind) => Ruling.Allows(kind, Act.Read, everybody);

    /// <summary>Those toward whom the reader holds the seat today.</summary>
    public IReadOnlyCollection<long> With(Seat seat) => bySeats.Where(seats => seats.Contains(seat));

    /// <summary>Whether the reader may do this with such a row.</summary>
    public bool May(RecordKind kind, Act act, long author, long subject, long? holder = null)
    {
        if (Me == 0 && everybody.Count == 0)
        {
            return false;
        }
        var seats = Toward(subject);
        if (IsShutOut(kind, seats))
        {
            return false;
        }
        if (holder == Me && Me != 0 && AccessMatrix.Allows(kind, Seat.Dept, act))
        {
            return true;
        }
        var concerned = author == Me || subject == Me || act is Act.Read or Act.Export || !OfTheAuthor.Contains(kind);
        return concerned && Ruling.Allows(kind, act, author == Me ? seats : ByAssignment(kind, seats));
    }

    private static bool IsShutOut(RecordKind kind, HashSet<Seat> seats) =>
        (seats.Contains(Seat.Evp) || seats.Contains(Seat.Evi)) && !Ruling.Allows(kind, Act.Read, seats);

    private HashSet<Seat> Toward(long person) => [.. people[person], .. everybody];

    private static HashSet<Seat> ByAssignment(RecordKind kind, HashSet<Seat> seats) =>
        OfTheAuthor.Contains(kind) ? [.. seats.Where(seat => seat != Seat.Ild && !IsOfTheCircle(kind, seat))] : seats;

    // A facilitator reads what is said in the circle as one of it, for as long as it is open, and not by facilitating alone (M10).
    private static bool IsOfTheCircle(RecordKind kind, Seat seat) => kind == RecordKind.R16 && seat == Seat.Facil;
}
