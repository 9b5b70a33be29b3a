using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Hosting.Tokens;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Tests.Access.Cells;

/// <summary>
/// Harbor Unified with one account for each seat of the matrix, made of dated assignments and grants: what each is toward Marisol Vega,
/// the ILD of Tidewater, and toward Luis Moreno, one of her principals.
/// </summary>
internal sealed class Scene
{
    public static readonly DateTimeOffset Now = new(2026, 3, 19, 16, 20, 0, TimeSpan.Zero);
    private static readonly DateOnly Since = new(2025, 9, 1);
    private readonly Dictionary<Seat, Account> accounts = [];

    private Scene(Store store) => Store = store;

    public Store Store { get; }
    public Person Ild { get; private set; } = null!;
    public Person Principal { get; private set; } = null!;
    public long Network { get; private set; }
    public string NetworkKey { get; private set; } = "";
    public long School { get; private set; }

    /// <summary>The person who is party to every planted record that has parties.</summary>
    public Person Party { get; private set; } = null!;

    /// <summary>The address with which somebody of that seat signs in; null for those who cannot.</summary>
    public string? AddressOf(Seat seat) => accounts.GetValueOrDefault(seat)?.Email;

    public Account AccountOf(Seat seat) => accounts[seat];

    /// <summary>What another system of the district sends with.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Those who sign in: every seat but nobody and the token.</summary>
    public IEnumerable<Seat> SignedIn => accounts.Keys.Order();

    /// <summary>Toward whom the seat is held: an evaluator of principals is nothing to the ILD.</summary>
    public long SubjectOf(Seat seat) => seat is Seat.Prin or Seat.Prix or Seat.Evp or Seat.Ildf ? Principal.Id : Ild.Id;

    /// <summary>Who that seat's account is on this day.</summary>
    public async Task<Reader> ReaderOf(Seat seat, CancellationToken stop)
    {
        if (seat is Seat.Anon or Seat.Gone)
        {
            return Reader.Nobody;
        }
        if (seat is Seat.Api)
        {
            return Reader.OfToken("scene", DateOnly.FromDateTime(Now.Date));
        }
        await using var db = Store.OpenFor("test");
        return await db.ReaderOf(accounts[seat], await db.District.AsNoTracking().SingleAsync(stop), stop);
    }

    public static async Task<Scene> Play(Store store, Func<string, long?, Task<Account>> account, CancellationToken stop)
    {
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var scene = new Scene(store);
        await scene.Cast(db, stop);
        foreach (var (seat, person) in await scene.People(db, stop))
        {
            scene.accounts[seat] = await account($"{seat.Word().ToLowerInvariant()}@seats.example", person);
        }
        (await db.Users.SingleAsync(each => each.Id == scene.accounts[Seat.Gone].Id, stop)).EndedAt = Now.AddDays(-1);
        foreach (var (seat, subject) in scene.Granted())
        {
            db.RoleGrants.Add(
                new RoleGrant
                {
                    AccountId = scene.accounts[seat].Id,
                    Seat = Grantable(seat),
                    SubjectPersonId = subject,
                    Start = Since,
                    GivenBy = "test",
                    ApprovedBy = "senr@seats.example",
                }
            );
        }
        (var token, scene.Token) = ApiToken.Make("scene", TokenScope.Roster, 365, "test", Now);
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync(stop);
        return scene;
    }

    private async Task Cast(ThroughlineDb db, CancellationToken stop)
    {
        Ild = await db.People.SingleAsync(person => person.RosterKey == "marisol-vega", stop);
        Principal = await db.People.SingleAsync(person => person.RosterKey == "luis-moreno", stop);
        School = Principal.SchoolId!.Value;
        (Network, NetworkKey) = await db
            .Networks.Where(network => network.RosterKey == "tidewater")
            .Select(network => new ValueTuple<long, string>(network.Id, network.RosterKey))
            .SingleAsync(stop);
    }

    // Those whom the roster has as they are, and people of one seat alone where its own hold several.
    private async Task<List<(Seat, long?)>> People(ThroughlineDb db, CancellationToken stop)
    {
        var known = await db.People.ToDictionaryAsync(person => person.RosterKey, person => person.Id, stop);
        var chief = Add(db, "seat-chief", PersonRole.CentralOffice);
        var former = Add(db, "seat-ildf", PersonRole.Ild);
        var evp = Add(db, "seat-evp", PersonRole.CentralOffice);
        var evi = Add(db, "seat-evi", PersonRole.CentralOffice);
        var delegated = Add(db, "seat-asst", PersonRole.SchoolStaff);
        var senior = Add(db, "seat-senr", PersonRole.SeniorLeader);
        var ended = Add(db, "seat-gone", PersonRole.CentralOffice);
        Party = Add(db, "seat-dept", PersonRole.CentralOffice);
        await db.SaveChangesAsync(stop);
        Assign(db, AssignmentKind.Supervises, chief, to: Ild.Id);
        Assign(db, AssignmentKind.Evaluates, evp, to: Principal.Id);
        Assign(db, AssignmentKind.Evaluates, evi, to: Ild.Id);
        Assign(db, AssignmentKind.LeadsNetwork, former, network: Network, end: Since.AddDays(30));
        await db.SaveChangesAsync(stop);
        return
        [
            (Seat.Prin, Principal.Id),
            (Seat.Prix, await PrincipalOf(db, "northshore", stop)),
            (Seat.Ild, Ild.Id),
            (Seat.Ildx, known["denise-okafor"]),
            (Seat.Ildf, former.Id),
            (Seat.Team, known["elena-ruiz"]),
            (Seat.Asst, delegated.Id),
            (Seat.Chief, chief.Id),
            (Seat.Facil, known["samuel-ortega"]),
            (Seat.Guest, null),
            (Seat.Evp, evp.Id),
            (Seat.Evi, evi.Id),
            (Seat.Dept, Party.Id),
            (Seat.Depx, known["leland-marsh"]),
            (Seat.Senr, senior.Id),
            (Seat.Board, known["harlan-voigt"]),
            (Seat.Data, null),
            (Seat.Rsch, null),
            (Seat.Reco, null),
            (Seat.Sysa, null),
            (Seat.Audr, null),
            (Seat.RecoIdle, null),
            (Seat.RschDeclined, null),
            (Seat.Gone, ended.Id),
        ];
    }

    private IEnumerable<(Seat Seat, long? Subject)> Granted() =>
        [
            (Seat.Asst, Ild.Id),
            (Seat.Guest, null),
            (Seat.Data, null),
            (Seat.Rsch, Ild.Id),
            (Seat.RschDeclined, null),
            (Seat.Reco, Ild.Id),
            (Seat.RecoIdle, null),
            (Seat.Sysa, null),
            (Seat.Audr, null),
        ];

    private static Seat Grantable(Seat seat) =>
        seat switch
        {
            Seat.RschDeclined => Seat.Rsch,
            Seat.RecoIdle => Seat.Reco,
            _ => seat,
        };

    private static async Task<long> PrincipalOf(ThroughlineDb db, string network, CancellationToken stop)
    {
        var id = await db.Networks.Where(each => each.RosterKey == network).Select(each => each.Id).SingleAsync(stop);
        var school = await db.Schools.Where(each => each.NetworkId == id).OrderBy(each => each.Id).FirstAsync(stop);
        return await db
            .People.Where(person => person.Role == PersonRole.Principal && person.SchoolId == school.Id)
            .Select(person => person.Id)
            .FirstAsync(stop);
    }

    private static Person Add(ThroughlineDb db, string key, PersonRole role)
    {
        var person = new Person
        {
            RosterKey = key,
            Role = role,
            Name = key,
            Unit = role is PersonRole.SchoolStaff ? "" : "Seats",
        };
        db.People.Add(person);
        return person;
    }

    private static void Assign(
        ThroughlineDb db,
        AssignmentKind kind,
        Person person,
        long? to = null,
        long? network = null,
        DateOnly? end = null
    ) =>
        db.Assignments.Add(
            new Assignment
            {
                RosterKey = $"{kind}-{person.RosterKey}",
                Kind = kind,
                PersonId = person.Id,
                TargetPersonId = to,
                NetworkId = network,
                Start = Since,
                End = end,
            }
        );
}
