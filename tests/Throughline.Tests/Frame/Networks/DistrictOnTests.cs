using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Xunit;

namespace Throughline.Tests.Frame.Networks;

public sealed class DistrictOnTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_past_day_rebuilds_that_days_network()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var pelham = await db.Schools.SingleAsync(school => school.Name.StartsWith("Pelham"), Stop);
        async Task<string> NetworkOn(DateOnly day)
        {
            var district = await DistrictOn.Load(db, day, Stop);
            return district.Networks[Assert.Single(district.NetworksOf(pelham.Id))].Name;
        }
        Assert.Equal("Breakwater Network", await NetworkOn(new(2025, 12, 1)));
        Assert.Equal("Northshore Network", await NetworkOn(new(2026, 2, 1)));
        var away = await DistrictOn.Load(db, new(2026, 2, 10), Stop);
        var calvin = away.People.Values.Single(person => person.RosterKey == "calvin-whitfield");
        Assert.True(away.IsCover(calvin.Id));
    }

    [Fact]
    public async Task A_hand_over_moves_no_day_before_it()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var tidewater = await db.Networks.SingleAsync(network => network.Name == "Tidewater Network", Stop);
        var joan = await db.People.SingleAsync(person => person.RosterKey == "joan-petrakis", Stop);
        var from = new DateOnly(2026, 4, 1);
        Assert.Null((await Moves.HandOverNetwork(db, tidewater, joan, from, Stop)).Refusal);
        await db.SaveChangesAsync(Stop);
        var before = await DistrictOn.Load(db, from.AddDays(-1), Stop);
        var after = await DistrictOn.Load(db, from, Stop);
        Assert.Equal("marisol-vega", Assert.Single(before.LeadersOf(tidewater.Id)).RosterKey);
        Assert.Equal("joan-petrakis", Assert.Single(after.LeadersOf(tidewater.Id)).RosterKey);
        Assert.Equal(
            "It changes hands on or after that day already; take a later day, or end that first.",
            (await Moves.HandOverNetwork(db, tidewater, joan, from.AddDays(-10), Stop)).Refusal
        );
    }

    [Fact]
    public async Task A_school_that_moves_is_in_one_network_on_every_day_and_one_left_out_is_flagged()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var dated = db.SchoolMemberships;
        var school = await db.Schools.FirstAsync(each => !dated.Any(row => row.SchoolId == each.Id), Stop);
        var to = await db.Networks.FirstAsync(network => network.Id != school.NetworkId, Stop);
        var from = new DateOnly(2026, 4, 1);
        Assert.Null((await Moves.MoveSchool(db, school, to, from, Stop)).Refusal);
        await db.SaveChangesAsync(Stop);
        Assert.Equal([school.NetworkId!.Value], (await DistrictOn.Load(db, from.AddDays(-1), Stop)).NetworksOf(school.Id));
        Assert.Equal([to.Id], (await DistrictOn.Load(db, from, Stop)).NetworksOf(school.Id));
        await db
            .SchoolMemberships.Where(row => row.SchoolId == school.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.End, from), Stop);
        var flags = (await DistrictOn.Load(db, from.AddDays(5), Stop)).Flags();
        Assert.Contains($"{school.Name} belongs to no network.", flags);
    }

    [Theory]
    [InlineData(5, "5, below 8")]
    [InlineData(8, "8, at the line of 8")]
    [InlineData(13, "13, between 12 and 16")]
    [InlineData(30, "30, 24 or more")]
    public void A_span_is_told_against_the_lines(int schools, string words) => Assert.Equal(words, Span.Words(schools));
}
