using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.Tests.Access.Cells;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Sharing;
using Xunit;

namespace Throughline.Tests.Persistence.Walls;

/// <summary>What a page forgets to ask of an ILD's own time is asked when it is saved.</summary>
public sealed class CandidGuardTests(CellsApart cells) : IClassFixture<CellsApart>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ILD", true)]
    [InlineData("ASST", true)]
    [InlineData("CHIEF", false)]
    [InlineData("EVI", false)]
    [InlineData("ILDX", false)]
    [InlineData("PRIN", false)]
    [InlineData("SENR", false)]
    [InlineData("SYSA", false)]
    [InlineData("ANON", false)]
    public async Task A_code_of_an_entry_is_saved_by_the_ILD_and_her_delegate_only(string word, bool may)
    {
        await using var db = await As(word);
        db.Add(Said($"guard-{word}"));
        await Tried(db, may);
    }

    [Fact]
    public async Task A_code_is_taken_back_by_those_alone_who_may_give_it()
    {
        await using var own = await As("ILD");
        var said = Said("guard-kept");
        own.Add(said);
        await own.SaveChangesAsync(Stop);

        await using var other = await As("ILDX");
        other.Remove(said);
        await Tried(other, may: false);
        own.Remove(said);
        await Tried(own, may: true);
    }

    [Fact]
    public async Task One_of_the_network_team_shows_nobody_the_week_of_the_ILD()
    {
        await using var db = await As("TEAM");
        db.Add(
            new WeekShare
            {
                OwnerId = cells.Scene.Ild.Id,
                Monday = new DateOnly(2026, 3, 16),
                ReaderId = cells.Scene.Party.Id,
                SharedAt = Scene.Now,
            }
        );
        await Tried(db, may: false);
    }

    private async Task<ThroughlineDb> As(string word)
    {
        var reader = await cells.Scene.ReaderOf(SeatWords.Parse(word), Stop);
        var db = cells.Scene.Store.Open(Actor.Nobody);
        db.ReadAs(reader);
        return db;
    }

    private Confirmation Said(string uid) =>
        new()
        {
            OwnerId = cells.Scene.Ild.Id,
            Uid = uid,
            By = "test",
            At = Scene.Now,
        };

    private static async Task Tried(ThroughlineDb db, bool may)
    {
        if (may)
        {
            Assert.Equal(1, await db.SaveChangesAsync(Stop));
            return;
        }
        await Assert.ThrowsAsync<ShutOutException>(() => db.SaveChangesAsync(Stop));
    }
}
