using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Persistence.Walls;

public sealed class WallTests(Databases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_note_is_seen_by_those_whom_its_kind_names_and_by_nobody_else(string kind)
    {
        var (store, ild, principal) = await Notes(kind);
        Assert.Equal(["shared", "working"], await Seen(store, Sight(ild, (ild, Seat.Ild), (principal, Seat.Ild))));
        Assert.Equal(["reflection", "shared"], await Seen(store, Sight(principal, (principal, Seat.Prin))));
        foreach (var seat in Enum.GetValues<Seat>().Except([Seat.Prin, Seat.Reco]))
        {
            Assert.Empty(await Seen(store, Sight(900, (principal, seat), (ild, seat))));
        }
        Assert.Empty(await Seen(store, WallSight.None));
        Assert.Equal(
            ["reflection", "shared", "working"],
            await Seen(store, new WallSight(null, Toward([]), new HashSet<Seat> { Seat.Reco }))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_author_who_leads_no_more_reads_the_own_notes_and_one_who_evaluates_reads_nothing(string kind)
    {
        var (store, ild, principal) = await Notes(kind);
        Assert.Equal(["shared", "working"], await Seen(store, Sight(ild, (principal, Seat.Ildf))));
        Assert.Empty(await Seen(store, Sight(ild, (principal, Seat.Ildf), (principal, Seat.Evp))));
        Assert.Equal(["shared", "working"], await Seen(store, Sight(ild, (principal, Seat.Ild), (principal, Seat.Evp))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_released_note_is_read_by_the_evaluator_until_it_is_taken_back_or_the_seat_ends(string kind)
    {
        var (store, _, principal) = await Notes(kind);
        const long Evaluator = 900;
        await using var hers = Open(store, Sight(principal, (principal, Seat.Prin)));
        var note = await hers.SupportNotes.SingleAsync(each => each.Kind == RecordKind.R09, Stop);
        var release = new Release
        {
            Kind = RecordKind.R09,
            RowId = note.Id,
            SubjectId = principal,
            GivenById = principal,
            ReaderId = Evaluator,
            Seat = Seat.Evp,
            GivenAt = Now,
        };
        hers.Releases.Add(release);
        await hers.SaveChangesAsync(Stop);

        Assert.Equal(["shared"], await Seen(store, Sight(Evaluator, (principal, Seat.Evp))));
        Assert.Empty(await Seen(store, Sight(Evaluator, (principal, Seat.Depx))));
        Assert.Empty(await Seen(store, Sight(901, (principal, Seat.Evp))));
        release.Revoke(Now);
        await hers.SaveChangesAsync(Stop);
        Assert.Empty(await Seen(store, Sight(Evaluator, (principal, Seat.Evp))));
    }

    [Fact]
    public async Task What_a_page_forgot_to_ask_is_refused_when_it_is_saved()
    {
        var (store, ild, principal) = await Notes("sqlite");
        (WallSight Sight, SupportNote Note)[] refused =
        [
            (Sight(900, (principal, Seat.Evp)), SupportNote.Working(900, principal, NoteUse.Note, "x", Now)),
            (Sight(ild, (principal, Seat.Ildf)), SupportNote.Working(ild, principal, NoteUse.Note, "x", Now)),
            (Sight(ild, (principal, Seat.Ild)), SupportNote.Working(principal, principal, NoteUse.Note, "x", Now)),
            (Sight(ild, (principal, Seat.Ild)), SupportNote.Reflection(principal, "x", Now)),
            (WallSight.None, SupportNote.Reflection(principal, "x", Now)),
        ];
        foreach (var (sight, note) in refused)
        {
            await using var db = Open(store, sight);
            db.SupportNotes.Add(note);
            await Assert.ThrowsAsync<ShutOutException>(() => db.SaveChangesAsync(Stop));
        }

        // A row loaded while it was hers, changed after the seats were cut anew.
        await using var tab = Open(store, Sight(ild, (principal, Seat.Ild)));
        var own = await tab.SupportNotes.FirstAsync(Stop);
        own.Rewrite("changed", ild, Now);
        tab.SeenBy = SeenBy.Only(_ => [], Sight(ild, (principal, Seat.Evp)));
        await Assert.ThrowsAsync<ShutOutException>(() => tab.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task Only_the_principal_releases_and_never_a_working_note_or_a_reflection()
    {
        var (store, ild, principal) = await Notes("sqlite");
        Release Of(RecordKind kind, long by) =>
            new()
            {
                Kind = kind,
                RowId = 1,
                SubjectId = principal,
                GivenById = by,
                ReaderId = 900,
                Seat = Seat.Evp,
                GivenAt = Now,
            };
        (long Me, Release Given)[] refused =
        [
            (ild, Of(RecordKind.R09, ild)),
            (ild, Of(RecordKind.R09, principal)),
            (principal, Of(RecordKind.R10, principal)),
            (principal, Of(RecordKind.R11, principal)),
        ];
        foreach (var (me, given) in refused)
        {
            await using var db = Open(store, Sight(me, (principal, me == ild ? Seat.Ild : Seat.Prin)));
            db.Releases.Add(given);
            await Assert.ThrowsAsync<ShutOutException>(() => db.SaveChangesAsync(Stop));
        }
    }

    private async Task<(Store Store, long Ild, long Principal)> Notes(string kind)
    {
        var store = await databases.Fresh(kind);
        await using var db = store.OpenFor("test");
        var ild = new Person
        {
            RosterKey = "i",
            Role = PersonRole.Ild,
            Name = "I",
        };
        var principal = new Person
        {
            RosterKey = "p",
            Role = PersonRole.Principal,
            Name = "P",
        };
        db.People.AddRange(ild, principal);
        await db.SaveChangesAsync(Stop);
        db.SupportNotes.AddRange(
            SupportNote.Shared(ild.Id, principal.Id, ild.Id, NoteUse.Agreed, "shared", Now),
            SupportNote.Working(ild.Id, principal.Id, NoteUse.WillTry, "working", Now),
            SupportNote.Reflection(principal.Id, "reflection", Now)
        );
        await db.SaveChangesAsync(Stop);
        return (store, ild.Id, principal.Id);
    }

    private static async Task<string[]> Seen(Store store, WallSight sight)
    {
        await using var db = Open(store, sight);
        var count = await db.SupportNotes.CountAsync(Stop);
        var notes = await db.SupportNotes.Select(note => note.Text).ToListAsync(Stop);
        Assert.Equal(count, notes.Count);
        return [.. notes.Order(StringComparer.Ordinal)];
    }

    private static ThroughlineDb Open(Store store, WallSight sight)
    {
        var db = store.Open(Actor.Nobody);
        db.SeenBy = SeenBy.Only(_ => [], sight);
        return db;
    }

    private static WallSight Sight(long me, params (long Person, Seat Seat)[] seats) =>
        new(me, Toward(seats), new HashSet<Seat>());

    private static ILookup<long, Seat> Toward((long Person, Seat Seat)[] seats) =>
        seats.ToLookup(pair => pair.Person, pair => pair.Seat);
}
