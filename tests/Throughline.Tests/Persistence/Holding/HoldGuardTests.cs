using CsCheck;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Fading;
using Throughline.Persistence.Holding;
using Throughline.Persistence.Imports;
using Throughline.Tests.Access.Cells;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.Persistence.Holding;

/// <summary>A hold beats every way of destroying a row.</summary>
public sealed class HoldGuardTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_is_held_cannot_be_deleted_and_its_change_keeps_the_version_before(string kind)
    {
        var store = await databases.Fresh(kind);
        await using var db = store.OpenFor("test");
        var person = await Someone(db);
        var email = new PersonEmail
        {
            RosterKey = "e",
            PersonId = person.Id,
            Address = "pat@harbor.example",
        };
        db.Add(email);
        await db.SaveChangesAsync(Stop);
        await Hold(db, person.Id);

        db.Remove(email);
        await Assert.ThrowsAsync<HeldException>(() => db.SaveChangesAsync(Stop));
        db.Entry(email).State = EntityState.Unchanged;
        person.Name = "Pat Two";
        await db.SaveChangesAsync(Stop);

        Assert.Equal(1, await db.PersonEmails.CountAsync(Stop));
        var version = await db.HeldVersions.AsNoTracking().SingleAsync(Stop);
        Assert.Equal(("people", $"{person.Id}"), (version.Table, version.Key));
        Assert.Contains("\"Pat One\"", version.Image, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_of_a_held_person_cannot_be_taken_back()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var before = await db.People.CountAsync(Stop);
        await Hold(db, await db.People.Select(person => person.Id).FirstAsync(Stop));
        await Assert.ThrowsAsync<HeldException>(() => Undoing.Undo(db, 1, Stop));
        Assert.Equal(before, await db.People.CountAsync(Stop));
    }

    [Fact]
    public async Task A_lifted_hold_holds_nothing_and_it_takes_two_persons_to_lift_one()
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("test");
        var person = await Someone(db);
        var hold = await Hold(db, person.Id);
        Assert.False(hold.Lift("one@harbor.example", Scene.Now));
        Assert.False(hold.Lift("one@harbor.example", Scene.Now));
        Assert.True(hold.IsStanding);
        Assert.True(hold.Lift("two@harbor.example", Scene.Now));
        await db.SaveChangesAsync(Stop);
        db.Remove(person);
        await db.SaveChangesAsync(Stop);
        Assert.Empty(db.People);
    }

    [Fact]
    public async Task Of_any_rows_and_any_holds_no_held_row_goes_by_save_bulk_or_fading()
    {
        var store = await databases.Fresh(clock: new Later());
        await using var db = store.OpenFor("test");
        var people = new List<Person>();
        for (var at = 0; at < 6; at++)
        {
            people.Add(await Someone(db));
        }
        var cases = Gen.Select(Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 2]).Array[1, 4];
        await cases.SampleAsync(
            async acts =>
            {
                foreach (var (at, held, way) in acts)
                {
                    var owner = people[at].Id;
                    var hold = held ? await Hold(db, owner) : null;
                    var entry = await Entry(db, owner);
                    await Destroy(db, entry, way);
                    var left = await db.Engagements.AsNoTracking().SingleOrDefaultAsync(one => one.Id == entry.Id, Stop);
                    Assert.True(!held || left is { Summary: "Visit", FadedAt: null }, $"way {way}");
                    Assert.True(held || left is null or { Summary: "" }, $"way {way}");
                    if (hold is not null)
                    {
                        var standing = await db.LegalHolds.SingleAsync(one => one.Id == hold.Id, Stop);
                        standing.Lift("one", Scene.Now);
                        standing.Lift("two", Scene.Now);
                        await db.SaveChangesAsync(Stop);
                    }
                }
            },
            iter: 30,
            threads: 1
        );
    }

    private static async Task Destroy(ThroughlineDb db, Engagement entry, int way)
    {
        try
        {
            switch (way)
            {
                case 0:
                    db.Remove(entry);
                    await db.SaveChangesAsync(Stop);
                    break;
                case 1:
                    await using (var transaction = await db.Database.BeginTransactionAsync(Stop))
                    {
                        await db.Bulk.Remove(RowTable.Of<Engagement>(db), [entry.Id], Stop);
                        await transaction.CommitAsync(Stop);
                    }
                    break;
                default:
                    await new RetentionSchedule([EntryTitles.Fading]).Apply(db, Stop);
                    break;
            }
        }
        catch (HeldException)
        {
            db.Entry(entry).State = EntityState.Detached;
        }
        db.ChangeTracker.Clear();
    }

    private static async Task<Engagement> Entry(ThroughlineDb db, long owner)
    {
        var calendar = new Calendar
        {
            OwnerId = owner,
            Source = Guid.NewGuid().ToString("N"),
            ContentHash = "",
            ReceivedAt = Scene.Now,
            LastImport = 1,
        };
        db.Add(calendar);
        await db.SaveChangesAsync(Stop);
        var entry = new Engagement
        {
            OwnerId = owner,
            CalendarId = calendar.Id,
            Uid = calendar.Source,
            SeriesSlot = null,
            IsAllDay = false,
            Start = 0,
            End = 1,
            Slot = 0,
            SlotEnd = 1,
            Summary = "Visit",
            FirstSeen = Scene.Now,
        };
        db.Add(entry);
        db.Add(
            new Confirmation
            {
                OwnerId = owner,
                Uid = entry.Uid,
                With = With.Peers,
                Focus = Focus.Instruction,
                By = "test",
                At = Scene.Now.AddDays(-91),
            }
        );
        await db.SaveChangesAsync(Stop);
        return entry;
    }

    private static async Task<Person> Someone(ThroughlineDb db)
    {
        var person = new Person
        {
            RosterKey = Guid.NewGuid().ToString("N"),
            Name = "Pat One",
            Role = PersonRole.CentralOffice,
        };
        db.Add(person);
        await db.SaveChangesAsync(Stop);
        return person;
    }

    private static async Task<LegalHold> Hold(ThroughlineDb db, long person)
    {
        var hold = new LegalHold
        {
            CaseNumber = "1",
            PersonId = person,
            PlacedBy = "reco@harbor.example",
            PlacedAt = Scene.Now,
        };
        db.Add(hold);
        await db.SaveChangesAsync(Stop);
        return hold;
    }

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Scene.Now;
    }
}
