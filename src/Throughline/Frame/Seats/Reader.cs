using System.Collections.Concurrent;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Walls;

namespace Throughline.Frame.Seats;

/// <summary>Who reads this request, and what they may: from dated assignments and grants as of today in the district.</summary>
/// <remarks>
/// Pages take it by constructor and ask it toward whom: <c>reader.ViewOf(RecordKind.R04, ild.Id)</c>,
/// <c>reader.May(RecordKind.R08, Act.Update, network)</c>. The page's <see cref="RuleAttribute"/> has been checked before the handler runs.
/// </remarks>
public sealed class Reader
{
    private readonly ILookup<long, Seat> people;
    private readonly PeopleBySeats bySeats;
    private readonly ILookup<long, Seat> networks;
    private readonly IReadOnlySet<Seat> everybody;
    private readonly IReadOnlySet<Seat> onlooker;

    // A list asks of the same few people for each of its rows; a reader's seats never change.
    private readonly ConcurrentDictionary<(RecordKind, long), View> views = new();

    internal Reader(Account? account, string name, StandingFacts facts, DateOnly today)
    {
        AccountId = account?.Id;
        PersonId = account?.PersonId;
        Email = account?.Email ?? "";
        Name = name.Length > 0 ? name : Email;
        Today = today;
        Standing = facts;
        people = SeatRules.TowardPeople(facts, today);
        bySeats = new PeopleBySeats(people);
        networks = SeatRules.TowardNetworks(facts, today, people);
        everybody = SeatRules.TowardEverybody(facts, today);
        onlooker = SeatRules.AsOnlooker(facts, today);
        Seats =
        [
            .. people
                .SelectMany(seats => seats)
                .Concat(networks.SelectMany(seats => seats))
                .Concat(everybody)
                .Concat(onlooker)
                .Concat(SeatRules.CanBeParty(facts) ? [Seat.Dept] : [])
                .Distinct(),
        ];
        IsGatekeeper = facts.Grants.Any(grant => grant.Gatekeeper && grant.On(today));
        Sight = new WallSight(PersonId, people, everybody);
    }

    /// <summary>What comes by a token: the seat API toward everybody, and no account.</summary>
    /// <param name="name">The token's name.</param>
    /// <param name="today">Today in the district.</param>
    public static Reader OfToken(string name, DateOnly today) =>
        new(
            null,
            $"token {name}",
            StandingFacts.None with
            {
                Grants =
                [
                    new RoleGrant
                    {
                        AccountId = 0,
                        Seat = Seat.Api,
                        Start = DateOnly.MinValue,
                        GivenBy = "",
                    },
                ],
            },
            today
        );

    /// <summary>Nobody signed in: no seat, nothing seen.</summary>
    public static Reader Nobody { get; } = new(null, "", StandingFacts.None, DateOnly.MinValue);

    /// <summary>The account; null when nobody is signed in.</summary>
    public long? AccountId { get; }

    /// <summary>The person in the roster; null for an account of the installation only.</summary>
    public long? PersonId { get; }

    /// <summary>The account's address.</summary>
    public string Email { get; }

    /// <summary>Full name, or the address where none is known.</summary>
    public string Name { get; }

    /// <summary>Today in the district.</summary>
    public DateOnly Today { get; }

    /// <summary>Every seat held toward anybody: what decides which pages exist for this reader.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    /// <summary>Whether they answer demands in the chief's place (acts as CHIEF on R20).</summary>
    public bool IsGatekeeper { get; }

    /// <summary>The dated rows behind the seats.</summary>
    internal StandingFacts Standing { get; }

    /// <summary>For the journal.</summary>
    internal Actor Actor =>
        AccountId is not null ? new Actor(AccountId, Email)
        : Holds(Seat.Api) ? Actor.Command(Name)
        : Actor.Nobody;

    /// <summary>Whether they hold the seat toward anybody.</summary>
    public bool Holds(Seat seat) => Seats.Contains(seat);

    /// <summary>The seats toward one person's records, today.</summary>
    public IReadOnlyCollection<Seat> Toward(long person) => Or(people[person]);

    /// <summary>The seats toward one network's records, today.</summary>
    public IReadOnlyCollection<Seat> TowardNetwork(long network) => Or(networks[network]);

    /// <summary>Whether any seat, toward anybody, allows this: whether such a page exists for them.</summary>
    public bool MayAnywhere(RecordKind kind, Act act) => ForKind(kind, Seats).Any(seat => AccessMatrix.Allows(kind, seat, act));

    /// <summary>Whether they see such records of anybody at all, in full or redacted.</summary>
    public bool SeesAnywhere(RecordKind kind) => ForKind(kind, Seats).Any(seat => AccessMatrix.Sees(kind, seat));

    /// <summary>Whether they may do this with a record of that person.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="act">What is to be done.</param>
    /// <param name="person">Whose record it is.</param>
    /// <param name="isParty">Whether the record itself names them: they asked for it, handle it or are named in it (seat DEPT).</param>
    public bool May(RecordKind kind, Act act, long person, bool isParty = false) =>
        Ruling.Allows(kind, act, ForKind(kind, Toward(person), isParty));

    /// <summary>Whether they may do this with a record of that network.</summary>
    public bool MayInNetwork(RecordKind kind, Act act, long network) =>
        Ruling.Allows(kind, act, ForKind(kind, TowardNetwork(network)));

    /// <summary>How much of a record of that person they see; party as in <see cref="May"/>.</summary>
    public View ViewOf(RecordKind kind, long person, bool isParty = false) =>
        isParty
            ? Ruling.ViewOf(kind, ForKind(kind, Toward(person), isParty))
            : views.GetOrAdd(
                (kind, person),
                static (asked, reader) => Ruling.ViewOf(asked.Item1, reader.ForKind(asked.Item1, reader.Toward(asked.Item2))),
                this
            );

    /// <summary>How much of a record of that network they see.</summary>
    public View ViewOfNetwork(RecordKind kind, long network) => Ruling.ViewOf(kind, ForKind(kind, TowardNetwork(network)));

    /// <summary>Those whose candid rows of that kind they may see in full; what queries are cut to.</summary>
    internal IReadOnlyCollection<long> OwnersSeen(RecordKind kind) =>
        bySeats.Where(seats => Ruling.ViewOf(kind, ForKind(kind, Or(seats))) == View.Full);

    /// <summary>Those toward whom the seat is held.</summary>
    internal IReadOnlyCollection<long> HeldToward(Seat seat) => bySeats.Where(seats => seats.Contains(seat));

    /// <summary>Where they stand toward walled rows; what queries and saves of those are cut to.</summary>
    internal WallSight Sight { get; }

    private HashSet<Seat> Or(IEnumerable<Seat> held)
    {
        HashSet<Seat> seats = [.. held, .. everybody];
        return seats.Count > 0 ? seats : [.. onlooker];
    }

    private IReadOnlyCollection<Seat> ForKind(RecordKind kind, IReadOnlyCollection<Seat> seats, bool isParty = false)
    {
        var held = isParty ? [.. seats, Seat.Dept] : seats;
        return kind == RecordKind.R20 && IsGatekeeper ? [.. held, Seat.Chief] : held;
    }
}
